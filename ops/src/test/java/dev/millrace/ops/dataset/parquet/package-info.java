@NullMarked
package dev.millrace.ops.dataset.parquet;

import org.jspecify.annotations.NullMarked;
