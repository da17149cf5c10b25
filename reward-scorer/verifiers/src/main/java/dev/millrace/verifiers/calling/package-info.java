/// Calling a verifier: in the form it wants, and taking nothing for a verdict that is none.
@NullMarked
package dev.millrace.verifiers.calling;

import org.jspecify.annotations.NullMarked;
