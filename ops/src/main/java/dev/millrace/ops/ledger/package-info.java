/// The ledger of a run: where every prompt and every response token went, from the log alone.
@NullMarked
package dev.millrace.ops.ledger;

import org.jspecify.annotations.NullMarked;
