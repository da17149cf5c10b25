/// What a fault drill does to a run, and when: pure functions of a seed.
@NullMarked
package dev.millrace.ops.drill.plan;

import org.jspecify.annotations.NullMarked;
