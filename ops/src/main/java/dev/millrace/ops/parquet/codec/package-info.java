/// How the pages of Parquet files are compressed, without Hadoop.
@NullMarked
package dev.millrace.ops.parquet.codec;

import org.jspecify.annotations.NullMarked;
