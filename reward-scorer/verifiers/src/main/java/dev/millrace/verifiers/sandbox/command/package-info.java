/// The command line that puts a program into a sandbox.
@NullMarked
package dev.millrace.verifiers.sandbox.command;

import org.jspecify.annotations.NullMarked;
