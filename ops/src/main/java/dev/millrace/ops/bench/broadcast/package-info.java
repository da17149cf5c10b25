/// How fast a policy version reaches those who generate with it.
@NullMarked
package dev.millrace.ops.bench.broadcast;

import org.jspecify.annotations.NullMarked;
