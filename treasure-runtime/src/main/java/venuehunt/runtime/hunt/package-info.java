/** What a hunt is: its rules, its treasures, who won them. No I/O, no clock, no framework. */
@NullMarked
package venuehunt.runtime.hunt;

import org.jspecify.annotations.NullMarked;
