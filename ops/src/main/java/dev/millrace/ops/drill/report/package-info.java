/// What came of a fault drill: how the run recovered, and what its log says.
@NullMarked
package dev.millrace.ops.drill.report;

import org.jspecify.annotations.NullMarked;
