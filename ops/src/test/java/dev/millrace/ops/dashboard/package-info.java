/// Tests.
@NullMarked
package dev.millrace.ops.dashboard;

import org.jspecify.annotations.NullMarked;
