package dev.millrace.generators.decoding;

/// What a decode loop has done.
///
/// @param tokens that belong to a response
/// @param dropped tokens that were drawn after the end of a response, within the same call
/// @param steps of all slots together
public record DecodeWork(long tokens, long dropped, long steps) {
    /// Nothing yet.
    public static final DecodeWork NONE = new DecodeWork(0, 0, 0);
}
