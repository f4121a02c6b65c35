package venuehunt.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of the table of faults: each is played with three seeds. */
@ParameterizedTest
@ValueSource(longs = {1, 2, 3})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ThreeSeeds {
}
