package dev.millrace.verifiers.remote.call;

import java.time.Duration;

/// How services are asked.
///
/// @param timeout how long one request may take, from connecting to the answer's last byte
/// @param maxResponseBytes most bytes of an answer
/// @param retries how often a request is sent again that got no answer
/// @param backoff before the first retry, at most; twice as long before each further one, up to 10 s
/// @param ratePerSecond requests a second, retries counted; positive infinity: as many as there are
/// @param breakerFailures failures in a row after which a service is left alone; 0: never
/// @param breakerRest how long it is left alone
public record CallSettings(
        Duration timeout,
        int maxResponseBytes,
        int retries,
        Duration backoff,
        double ratePerSecond,
        int breakerFailures,
        Duration breakerRest) {}
