/// What a person sees while a command works: one live line, progress bars, warnings. All on standard error.
@NullMarked
package dev.millrace.ops.screen;

import org.jspecify.annotations.NullMarked;
