package dev.millrace.verifiers.remote.call;

import java.time.Duration;

/// What came of asking a service.
public sealed interface Answer {
    /// It answered with a status of 2xx.
    ///
    /// @param service its URL
    /// @param body what it answered
    record Given(String service, byte[] body) implements Answer {}

    /// It has no answer now: a status of 5xx, or no connection. It may have one later.
    ///
    /// @param reason what was got and expected
    /// @param retryAfter how long it asks to be left alone; zero where it says nothing
    record Unavailable(String reason, Duration retryAfter) implements Answer {}

    /// It wants to be asked less often: status 429.
    ///
    /// @param reason what was got and expected
    /// @param retryAfter how long it asks to be left alone; zero where it says nothing
    record Busy(String reason, Duration retryAfter) implements Answer {}

    /// It had not answered when its time was up.
    ///
    /// @param reason what was got and expected
    record Late(String reason) implements Answer {}

    /// It was not asked: its turn did not come within the budget.
    ///
    /// @param reason what was got and expected
    record NotInTime(String reason) implements Answer {}

    /// There is none, and asking the same once more would not change that.
    ///
    /// @param reason what was got and expected
    record Refused(String reason) implements Answer {}

    /// How long to wait at least before the service is asked once more.
    default Duration retryAfter() {
        return switch (this) {
            case Unavailable(var _, var wait) -> wait;
            case Busy(var _, var wait) -> wait;
            case Given _, Late _, NotInTime _, Refused _ -> Duration.ZERO;
        };
    }

    /// Whether asking once more may help.
    default boolean isWorthAnotherTry() {
        return switch (this) {
            case Unavailable _, Busy _, Late _ -> true;
            case Given _, NotInTime _, Refused _ -> false;
        };
    }
}
