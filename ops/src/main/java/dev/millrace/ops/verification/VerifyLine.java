package dev.millrace.ops.verification;

import dev.millrace.verifier.request.VerifierRequest;

/// A line of a file of responses.
///
/// @param number of the line, from 1
/// @param request to judge it
/// @param expected what should come of it
public record VerifyLine(int number, VerifierRequest request, Expected expected) {}
