/// A prompt and its responses in the portions that a page asks for.
@NullMarked
package dev.millrace.ops.inspection.page;

import org.jspecify.annotations.NullMarked;
