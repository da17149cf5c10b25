/// The dead letters of a run as they are listed.
@NullMarked
package dev.millrace.ops.index.letter;

import org.jspecify.annotations.NullMarked;
