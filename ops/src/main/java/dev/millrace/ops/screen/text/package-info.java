/// Text as a terminal shows it: how wide it is, and in which colours.
@NullMarked
package dev.millrace.ops.screen.text;

import org.jspecify.annotations.NullMarked;
