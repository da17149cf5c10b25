/// Tests of the fault drill's parts.
@NullMarked
package dev.millrace.ops.drill;

import org.jspecify.annotations.NullMarked;
