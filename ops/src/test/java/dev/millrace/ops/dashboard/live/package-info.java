/// Tests.
@NullMarked
package dev.millrace.ops.dashboard.live;

import org.jspecify.annotations.NullMarked;
