/// Tests of the live line.
@NullMarked
package dev.millrace.ops.screen;

import org.jspecify.annotations.NullMarked;
