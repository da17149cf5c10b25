/// The choice of rollouts.
@NullMarked
package dev.millrace.ops.report.choice;

import org.jspecify.annotations.NullMarked;
