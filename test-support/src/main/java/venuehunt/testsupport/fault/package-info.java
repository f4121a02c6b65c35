/** A bad line on purpose: a TCP proxy that delays, holds, resets and cuts what passes through it, when told to. */
@NullMarked
package venuehunt.testsupport.fault;

import org.jspecify.annotations.NullMarked;
