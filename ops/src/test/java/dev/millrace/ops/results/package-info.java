/// The rules by which compared runs are read, measured and written down.
@NullMarked
package dev.millrace.ops.results;

import org.jspecify.annotations.NullMarked;
