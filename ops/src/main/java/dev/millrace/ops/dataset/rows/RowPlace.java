package dev.millrace.ops.dataset.rows;

/// Where a row lies.
///
/// @param source its file, or the partition of its topic
/// @param separator between both: `:` before a line or row, `@` before an offset
/// @param number of the line or row, from 1, or the offset
public record RowPlace(RowSource source, char separator, long number) {
    /// For messages: `train.jsonl:17`, `topic:train-0@17`.
    @Override
    public String toString() {
        return source.name() + separator + number;
    }
}
