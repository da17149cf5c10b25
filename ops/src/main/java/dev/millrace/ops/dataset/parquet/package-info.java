/// Rows of data sets that lie in Parquet files, whatever their columns are.
@NullMarked
package dev.millrace.ops.dataset.parquet;

import org.jspecify.annotations.NullMarked;
