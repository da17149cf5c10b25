/// What a ledger is made of: rows, amounts, violations.
@NullMarked
package dev.millrace.ops.ledger.entry;

import org.jspecify.annotations.NullMarked;
