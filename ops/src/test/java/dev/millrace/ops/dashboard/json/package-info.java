/// Tests.
@NullMarked
package dev.millrace.ops.dashboard.json;

import org.jspecify.annotations.NullMarked;
