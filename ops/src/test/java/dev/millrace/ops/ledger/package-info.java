@NullMarked
package dev.millrace.ops.ledger;

import org.jspecify.annotations.NullMarked;
