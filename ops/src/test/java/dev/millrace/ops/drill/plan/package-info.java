/// Tests of fault plans.
@NullMarked
package dev.millrace.ops.drill.plan;

import org.jspecify.annotations.NullMarked;
