package dev.millrace.verifiers.remote.call;

import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.request.Budget;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Several services that do the same, asked in turn. Those that do not work are left out for a while.
///
/// Counts `retries` and `breakerOpen`, measures `requestMillis`. Thread-safe.
public final class ServicePool {
    private static final Duration MOST_BACKOFF = Duration.ofSeconds(10);

    private final List<Guarded> services;
    private final CallSettings settings;
    private final Backoff backoff;
    private final RateLimit rate;
    private final Pause pause;
    private final VerifierMetrics metrics;
    private final AtomicInteger turn = new AtomicInteger();

    /// @param urls of the services, at least one
    /// @param headers of every request
    /// @param settings how they are asked
    /// @param context has the client, the clock and the metrics
    /// @param pause waits between retries, and for the rate
    public ServicePool(
            List<URI> urls, Map<String, String> headers, CallSettings settings, VerifierContext context, Pause pause) {
        var clock = context.clock();
        this.services = urls.stream()
                .map(url -> new Guarded(
                        new Service(context.http(), url, headers, settings.maxResponseBytes(), clock),
                        new CircuitBreaker(settings.breakerFailures(), settings.breakerRest(), clock)))
                .toList();
        this.settings = settings;
        this.backoff = new Backoff(settings.backoff(), MOST_BACKOFF);
        this.rate = new RateLimit(settings.ratePerSecond(), clock);
        this.pause = pause;
        this.metrics = context.metrics();
    }

    private record Guarded(Service service, CircuitBreaker breaker) {}

    /// Asks until there is an answer, it is of no use to go on, or nothing is left of the budget.
    ///
    /// @param body JSON
    /// @param seed the request's: the waits between retries follow from it
    /// @param budget of all tries together
    /// @throws InterruptedException if the caller was interrupted; the request was cancelled
    public Answer ask(byte[] body, long seed, Budget budget) throws InterruptedException {
        var answer = tryOnce(body, budget);
        for (int retry = 1; retry <= settings.retries() && answer.isWorthAnotherTry(); retry++) {
            var wait = backoff.before(retry, seed);
            if (wait.compareTo(answer.retryAfter()) < 0) {
                wait = answer.retryAfter();
            }
            if (wait.compareTo(budget.remaining()) >= 0) {
                return answer;
            }
            pause.pause(wait);
            metrics.count("retries", 1);
            answer = tryOnce(body, budget);
        }
        return answer;
    }

    private Answer tryOnce(byte[] body, Budget budget) throws InterruptedException {
        if (budget.isSpent()) {
            return new Answer.NotInTime("budget: got nothing left of it, expected time to ask");
        }
        var found = next();
        return found.isPresent() ? tryAt(found.get(), body, budget) : leftAlone();
    }

    private Answer tryAt(Guarded guarded, byte[] body, Budget budget) throws InterruptedException {
        try {
            var answer = inTurn(guarded.service(), body, budget);
            learn(guarded.breaker(), answer);
            return answer;
        } catch (InterruptedException | RuntimeException thrown) {
            guarded.breaker().abandoned();
            throw thrown;
        }
    }

    private Answer inTurn(Service service, byte[] body, Budget budget) throws InterruptedException {
        var wait = rate.reserve(budget.remaining());
        if (wait.isEmpty()) {
            return new Answer.NotInTime("rate: got more than " + settings.ratePerSecond()
                    + " requests a second, expected a turn within the budget");
        }
        pause.pause(wait.get());
        return ask(service, body, budget);
    }

    private Answer leftAlone() {
        return new Answer.Refused("service " + services.getFirst().service().url() + ": got "
                + settings.breakerFailures() + " failures in a row, expected an answer; left alone for "
                + settings.breakerRest().toMillis() + " ms");
    }

    private Optional<Guarded> next() {
        for (int tried = 0; tried < services.size(); tried++) {
            var guarded = services.get(Math.floorMod(turn.getAndIncrement(), services.size()));
            if (guarded.breaker().tryPass()) {
                return Optional.of(guarded);
            }
        }
        return Optional.empty();
    }

    private Answer ask(Service service, byte[] body, Budget budget) throws InterruptedException {
        var left = budget.remaining();
        var started = System.nanoTime();
        var answer = service.ask(body, left.compareTo(settings.timeout()) < 0 ? left : settings.timeout());
        metrics.measure("requestMillis", (double) (System.nanoTime() - started) / TimeUnit.MILLISECONDS.toNanos(1));
        return answer;
    }

    /// A service that refuses, or asks for patience, works.
    private void learn(CircuitBreaker breaker, Answer answer) {
        switch (answer) {
            case Answer.Given _, Answer.Busy _, Answer.Refused _ -> breaker.succeeded();
            case Answer.NotInTime _ -> breaker.abandoned();
            case Answer.Unavailable _, Answer.Late _ -> count(breaker.failed());
        }
    }

    private void count(boolean hasOpened) {
        if (hasOpened) {
            metrics.count("breakerOpen", 1);
        }
    }
}
