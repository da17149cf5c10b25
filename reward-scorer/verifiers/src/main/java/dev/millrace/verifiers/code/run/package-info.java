/// Runs a program on tests, in a sandbox of this machine or by a service.
@NullMarked
package dev.millrace.verifiers.code.run;

import org.jspecify.annotations.NullMarked;
