@NullMarked
package dev.millrace.ops.parquet;

import org.jspecify.annotations.NullMarked;
