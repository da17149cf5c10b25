/// Tests of the package of the same name.
@NullMarked
package dev.millrace.ops.bench.verifier;

import org.jspecify.annotations.NullMarked;
