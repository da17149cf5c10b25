/// Tests.
@NullMarked
package dev.millrace.verifiers.calling;

import org.jspecify.annotations.NullMarked;
