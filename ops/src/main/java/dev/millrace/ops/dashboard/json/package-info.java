/// Plain objects as JSON, small enough for charts.
@NullMarked
package dev.millrace.ops.dashboard.json;

import org.jspecify.annotations.NullMarked;
