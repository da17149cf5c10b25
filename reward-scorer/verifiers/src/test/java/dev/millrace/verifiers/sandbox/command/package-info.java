/// Tests of the command line of a sandbox.
@NullMarked
package dev.millrace.verifiers.sandbox.command;

import org.jspecify.annotations.NullMarked;
