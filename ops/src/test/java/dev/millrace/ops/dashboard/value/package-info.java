/// Tests.
@NullMarked
package dev.millrace.ops.dashboard.value;

import org.jspecify.annotations.NullMarked;
