/// Tests.
@NullMarked
package dev.millrace.ops.dashboard.listing;

import org.jspecify.annotations.NullMarked;
