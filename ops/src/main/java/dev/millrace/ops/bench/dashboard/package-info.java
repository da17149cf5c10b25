/// How fast a dashboard shows a long run, which is made up for that.
@NullMarked
package dev.millrace.ops.bench.dashboard;

import org.jspecify.annotations.NullMarked;
