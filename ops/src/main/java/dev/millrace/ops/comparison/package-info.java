/// Several presets, several seeds, one start: runs them one after the other on one broker.
@NullMarked
package dev.millrace.ops.comparison;

import org.jspecify.annotations.NullMarked;
