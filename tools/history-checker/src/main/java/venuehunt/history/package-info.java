/** Whether a recorded history of claims keeps the invariants: what players were told, beside what the ledger holds. */
@NullMarked
package venuehunt.history;

import org.jspecify.annotations.NullMarked;
