/// What pages and reports show of failures, verifiers and ledgers, as plain objects.
@NullMarked
package dev.millrace.ops.dashboard.value.health;

import org.jspecify.annotations.NullMarked;
