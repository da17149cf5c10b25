package dev.millrace.verifier.request;

/// Names a request: the same response has the same name wherever and whenever it is judged.
///
/// @param prompt the prompt's key, `run/number`; of a line of a file its id
/// @param sibling which of the prompt's responses, from 0
/// @param attempt how often it was judged before without a conclusion, from 0
public record RequestId(String prompt, int sibling, int attempt) {}
