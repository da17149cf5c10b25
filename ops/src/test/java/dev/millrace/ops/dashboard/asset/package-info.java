/// Tests.
@NullMarked
package dev.millrace.ops.dashboard.asset;

import org.jspecify.annotations.NullMarked;
