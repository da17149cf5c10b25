/// Tests of how wide text is.
@NullMarked
package dev.millrace.ops.screen.text;

import org.jspecify.annotations.NullMarked;
