/** How often something may happen. */
@NullMarked
package venuehunt.service.limit;

import org.jspecify.annotations.NullMarked;
