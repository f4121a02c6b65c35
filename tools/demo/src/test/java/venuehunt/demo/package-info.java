@NullMarked
package venuehunt.demo;

import org.jspecify.annotations.NullMarked;
