@NullMarked
package dev.millrace.ops.dataset.rows;

import org.jspecify.annotations.NullMarked;
