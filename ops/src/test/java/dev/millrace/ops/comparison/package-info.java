/// What a comparison runs, and what its runs share.
@NullMarked
package dev.millrace.ops.comparison;

import org.jspecify.annotations.NullMarked;
