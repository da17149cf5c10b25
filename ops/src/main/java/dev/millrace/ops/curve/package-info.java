/// Learning curves: what they come to, over several runs, and as a picture. Pure: no files, no clock.
@NullMarked
package dev.millrace.ops.curve;

import org.jspecify.annotations.NullMarked;
