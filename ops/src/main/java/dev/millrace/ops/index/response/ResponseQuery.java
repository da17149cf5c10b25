package dev.millrace.ops.index.response;

/// Asks for a page of responses.
///
/// @param filter which
/// @param order by what they are sorted
/// @param descending whether the largest come first
/// @param offset how many of them come before the page
/// @param limit how many are on it at most
public record ResponseQuery(ResponseFilter filter, ResponseOrder order, boolean descending, int offset, int limit) {
    public ResponseQuery {
        if (offset < 0) {
            throw new IllegalArgumentException("offset: got " + offset + ", expected >= 0");
        }
        if (limit < 0) {
            throw new IllegalArgumentException("limit: got " + limit + ", expected >= 0");
        }
    }
}
