/// What pages and reports show of single prompts, responses and dead letters, as plain objects.
@NullMarked
package dev.millrace.ops.dashboard.value.rollout;

import org.jspecify.annotations.NullMarked;
