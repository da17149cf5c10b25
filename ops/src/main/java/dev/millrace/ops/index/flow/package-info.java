/// What flows through a run: records on topics, busy and idle workers, what waits for whom.
@NullMarked
package dev.millrace.ops.index.flow;

import org.jspecify.annotations.NullMarked;
