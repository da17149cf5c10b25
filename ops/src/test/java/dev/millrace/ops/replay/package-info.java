/// Tests of replay.
@NullMarked
package dev.millrace.ops.replay;

import org.jspecify.annotations.NullMarked;
