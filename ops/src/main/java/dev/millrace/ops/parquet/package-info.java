/// Trajectories as Parquet, one row a trajectory, without Hadoop: written for people with pandas or
/// DuckDB, and read back without loss.
@NullMarked
package dev.millrace.ops.parquet;

import org.jspecify.annotations.NullMarked;
