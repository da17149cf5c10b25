/// What a run learns: its problems, and the policy it starts from.
@NullMarked
package dev.millrace.ops.task;

import org.jspecify.annotations.NullMarked;
