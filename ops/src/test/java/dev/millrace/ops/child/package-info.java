/// Tests of processes that belong to this one.
@NullMarked
package dev.millrace.ops.child;

import org.jspecify.annotations.NullMarked;
