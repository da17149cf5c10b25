/// Tests of the lenient answer line.
@NullMarked
package dev.millrace.verifiers.line;

import org.jspecify.annotations.NullMarked;
