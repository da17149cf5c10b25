/// Another verifier over logged responses: what it concludes, and where that differs.
@NullMarked
package dev.millrace.ops.rescoring;

import org.jspecify.annotations.NullMarked;
