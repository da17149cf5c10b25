/// Tests of the sandbox.
@NullMarked
package dev.millrace.verifiers.sandbox;

import org.jspecify.annotations.NullMarked;
