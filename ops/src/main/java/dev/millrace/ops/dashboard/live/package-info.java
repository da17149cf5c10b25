/// Runs that somebody looks at: open, followed, and waited for.
@NullMarked
package dev.millrace.ops.dashboard.live;

import org.jspecify.annotations.NullMarked;
