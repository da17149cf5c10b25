/// Tests of the package of the same name.
@NullMarked
package dev.millrace.ops.bench.peer;

import org.jspecify.annotations.NullMarked;
