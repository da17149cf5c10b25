package dev.millrace.ops.dataset;

/// What became of rows.
///
/// @param read all of them
/// @param used those that are problems of the data set
/// @param bad those that are no problems
/// @param duplicates problems whose prompt came before; used, or dropped, as the settings say
/// @param tooLong problems left out because their prompt leaves a model no room for a response
public record RowCounts(long read, int used, long bad, long duplicates, int tooLong) {}
