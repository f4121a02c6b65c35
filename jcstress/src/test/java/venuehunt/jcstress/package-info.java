/**
 * What may be seen of objects that several threads use without a lock, tried millions of times on this machine's
 * processors and compilers by jcstress. Each class is one situation and lists every outcome that is allowed; any other
 * fails the build.
 */
@NullMarked
package venuehunt.jcstress;

import org.jspecify.annotations.NullMarked;
