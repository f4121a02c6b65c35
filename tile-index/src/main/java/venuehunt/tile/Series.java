package venuehunt.tile;

import java.util.Arrays;

/**
 * A power series in two variables about zero, cut off behind the terms of total degree {@value #DEGREE}. Sums,
 * products, reciprocals and square roots are exact in the terms that are kept. Immutable.
 */
final class Series {
    static final int DEGREE = 9;
    private static final int TERMS = (DEGREE + 1) * (DEGREE + 2) / 2;

    static final Series FIRST = variable(1, 0);
    static final Series SECOND = variable(0, 1);

    /** Terms by rising total degree; within a degree by rising power of the second variable. */
    private final double[] terms;

    private Series(double[] terms) {
        this.terms = terms;
    }

    static Series constant(double value) {
        var terms = new double[TERMS];
        terms[0] = value;
        return new Series(terms);
    }

    private static Series variable(int power1, int power2) {
        var terms = new double[TERMS];
        terms[index(power1, power2)] = 1;
        return new Series(terms);
    }

    private static int index(int power1, int power2) {
        int degree = power1 + power2;
        return degree * (degree + 1) / 2 + power2;
    }

    /** The factor of {@code first^power1 * second^power2}. */
    double factor(int power1, int power2) {
        return terms[index(power1, power2)];
    }

    Series plus(Series other) {
        var sum = new double[TERMS];
        Arrays.setAll(sum, i -> terms[i] + other.terms[i]);
        return new Series(sum);
    }

    Series plus(double constant) {
        return plus(constant(constant));
    }

    Series minus(Series other) {
        return plus(other.times(-1));
    }

    Series times(double factor) {
        var product = new double[TERMS];
        Arrays.setAll(product, i -> factor * terms[i]);
        return new Series(product);
    }

    Series times(Series other) {
        var product = new double[TERMS];
        for (int degreeA = 0; degreeA <= DEGREE; degreeA++) {
            for (int a = 0; a <= degreeA; a++) {
                double factor = terms[index(degreeA - a, a)];
                if (factor != 0) {
                    addMultiple(product, factor, degreeA - a, a, other);
                }
            }
        }
        return new Series(product);
    }

    private static void addMultiple(double[] sum, double factor, int power1, int power2, Series other) {
        for (int degree = 0; degree <= DEGREE - power1 - power2; degree++) {
            for (int b = 0; b <= degree; b++) {
                sum[index(power1 + degree - b, power2 + b)] += factor * other.terms[index(degree - b, b)];
            }
        }
    }

    /** One over this series, whose constant term must not be zero. Each of Newton's steps doubles the right terms. */
    Series reciprocal() {
        Series result = constant(1 / terms[0]);
        for (int right = 1; right <= DEGREE; right *= 2) {
            result = result.times(times(result).times(-1).plus(2));
        }
        return result;
    }

    /** The square root of this series, whose constant term must be positive. */
    Series squareRoot() {
        Series result = constant(Math.sqrt(terms[0]));
        for (int right = 1; right <= DEGREE; right *= 2) {
            result = result.plus(times(result.reciprocal())).times(0.5);
        }
        return result;
    }

    /** Divides each term of total degree n by {@code n - offset}; terms where that is zero or less become zero. */
    Series dividedByDegree(int offset) {
        var result = new double[TERMS];
        for (int degree = Math.max(0, offset + 1); degree <= DEGREE; degree++) {
            for (int b = 0; b <= degree; b++) {
                result[index(degree - b, b)] = terms[index(degree - b, b)] / (degree - offset);
            }
        }
        return new Series(result);
    }

    /** This series at two others, which must have no constant terms. */
    Series at(Series first, Series second) {
        Series result = constant(0);
        for (int power2 = DEGREE; power2 >= 0; power2--) {
            Series inFirst = constant(0);
            for (int power1 = DEGREE - power2; power1 >= 0; power1--) {
                inFirst = inFirst.times(first).plus(factor(power1, power2));
            }
            result = result.times(second).plus(inFirst);
        }
        return result;
    }

    /** The sum at a point. */
    double at(double first, double second) {
        double sum = 0;
        for (int power2 = DEGREE; power2 >= 0; power2--) {
            double inFirst = 0;
            for (int power1 = DEGREE - power2; power1 >= 0; power1--) {
                inFirst = inFirst * first + factor(power1, power2);
            }
            sum = sum * second + inFirst;
        }
        return sum;
    }
}
