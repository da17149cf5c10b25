package dev.millrace.verifiers.remote.call;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Keeps a service that does not work from being asked over and over.
///
/// After so many failures in a row it opens: nobody asks. When it has been open long enough it lets one through; if
/// that one succeeds it closes, otherwise it stays open as long again. Thread-safe.
final class CircuitBreaker {
    private final int failures;
    private final Duration rest;
    private final InstantSource clock;
    private State state = new Closed(0);

    /// @param failures in a row before it opens; 0: it never does
    /// @param rest how long it stays open
    /// @param clock tells when that is over
    CircuitBreaker(int failures, Duration rest, InstantSource clock) {
        this.failures = failures;
        this.rest = rest;
        this.clock = clock;
    }

    private sealed interface State {}

    private record Closed(int failures) implements State {}

    private record Open(Instant since) implements State {}

    private record Probing() implements State {}

    /// Whether the service may be asked. Whoever is let through says afterwards what came of it.
    synchronized boolean tryPass() {
        return switch (state) {
            case Closed _ -> true;
            case Probing _ -> false;
            case Open(var since) -> tryProbe(since);
        };
    }

    /// The service works.
    synchronized void succeeded() {
        state = new Closed(0);
    }

    /// The service does not work.
    ///
    /// @return whether the breaker has opened by that
    synchronized boolean failed() {
        return switch (state) {
            case Closed(var before) -> count(before + 1);
            case Probing _ -> open();
            case Open _ -> false;
        };
    }

    /// Whoever was let through did not learn whether the service works.
    synchronized void abandoned() {
        if (state instanceof Probing) {
            state = new Open(Instant.MIN);
        }
    }

    private boolean count(int inARow) {
        if (failures > 0 && inARow >= failures) {
            return open();
        }
        state = new Closed(inARow);
        return false;
    }

    private boolean open() {
        state = new Open(clock.instant());
        return true;
    }

    /// A clock that was put back must not keep it open for longer.
    private boolean tryProbe(Instant since) {
        var now = clock.instant();
        if (now.isBefore(since) || !now.minus(rest).isBefore(since)) {
            state = new Probing();
            return true;
        }
        return false;
    }
}
