/** What tests of several modules need. */
@NullMarked
package venuehunt.testsupport;

import org.jspecify.annotations.NullMarked;
