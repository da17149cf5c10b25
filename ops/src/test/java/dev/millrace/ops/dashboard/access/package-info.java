/// Tests.
@NullMarked
package dev.millrace.ops.dashboard.access;

import org.jspecify.annotations.NullMarked;
