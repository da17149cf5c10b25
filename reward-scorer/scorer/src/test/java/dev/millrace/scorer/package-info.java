/// Tests of the scorer as a process.
@NullMarked
package dev.millrace.scorer;

import org.jspecify.annotations.NullMarked;
