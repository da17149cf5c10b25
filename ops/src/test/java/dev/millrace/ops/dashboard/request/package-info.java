/// Tests.
@NullMarked
package dev.millrace.ops.dashboard.request;

import org.jspecify.annotations.NullMarked;
