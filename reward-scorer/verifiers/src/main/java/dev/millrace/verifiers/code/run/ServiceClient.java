package dev.millrace.verifiers.code.run;

import dev.millrace.verifier.request.Budget;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a service, again where it fails, and takes no more than it must.
///
/// @param http asks
public record ServiceClient(HttpClient http) {
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    /// Posts a request and gives back the answer's body.
    ///
    /// @param settings which service
    /// @param body JSON
    /// @param mostBytes that the answer may have
    /// @param budget how long it may take
    /// @throws RunFailedException if it answered anything else than 200, nothing, or too much
    byte[] post(ServiceSettings settings, byte[] body, int mostBytes, Budget budget)
            throws RunFailedException, InterruptedException {
        var pause = settings.pause();
        for (var retriesLeft = settings.retries(); ; retriesLeft--) {
            var response = answer(settings, body, mostBytes, budget);
            if (response.statusCode() == OK) {
                return response.body();
            }
            if (response.statusCode() < SERVER_ERROR || retriesLeft == 0) {
                throw new RunFailedException(
                        "service: got status " + response.statusCode() + " from " + settings.url() + ", expected 200");
            }
            budget.check();
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private HttpResponse<byte[]> answer(ServiceSettings settings, byte[] body, int mostBytes, Budget budget)
            throws RunFailedException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var asked = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            return asked.get(budget.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            budget.check();
            throw new RunFailedException("service: got no answer from " + settings.url() + ", expected one");
        } catch (ExecutionException thrown) {
            var reason = Optional.ofNullable(thrown.getCause())
                    .map(Throwable::toString)
                    .orElse("nothing");
            throw new RunFailedException(
                    "service: got " + reason + " from " + settings.url() + ", expected an answer", thrown);
        } finally {
            asked.cancel(true);
        }
    }
}
