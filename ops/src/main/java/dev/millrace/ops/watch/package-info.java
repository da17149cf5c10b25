/// A run elsewhere, watched from its log alone.
@NullMarked
package dev.millrace.ops.watch;

import org.jspecify.annotations.NullMarked;
