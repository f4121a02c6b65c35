/** Tests of the module as a whole. */
@NullMarked
package venuehunt.service;

import org.jspecify.annotations.NullMarked;
