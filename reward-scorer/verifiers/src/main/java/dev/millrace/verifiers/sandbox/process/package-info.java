/// A process in a sandbox, seen from outside.
@NullMarked
package dev.millrace.verifiers.sandbox.process;

import org.jspecify.annotations.NullMarked;
