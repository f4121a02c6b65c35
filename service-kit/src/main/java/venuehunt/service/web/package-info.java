/** How a service is read over plain HTTP, by those who watch over it. */
@NullMarked
package venuehunt.service.web;

import org.jspecify.annotations.NullMarked;
