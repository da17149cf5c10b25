/// Tests of what is refused before networks are loaded.
@NullMarked
package dev.millrace.ops.guard;

import org.jspecify.annotations.NullMarked;
