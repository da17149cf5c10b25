/// The commands that try and serve verifiers.
@NullMarked
package dev.millrace.ops.command.verifier;

import org.jspecify.annotations.NullMarked;
