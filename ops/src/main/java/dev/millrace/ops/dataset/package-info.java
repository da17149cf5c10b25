/// Data sets of problems: where they lie, how they are read, and what was in them.
@NullMarked
package dev.millrace.ops.dataset;

import org.jspecify.annotations.NullMarked;
