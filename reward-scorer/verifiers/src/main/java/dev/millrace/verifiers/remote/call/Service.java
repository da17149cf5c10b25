package dev.millrace.verifiers.remote.call;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One service: what it takes JSON by POST, and answers.
///
/// No record, as its headers hold a secret that must not be printed.
final class Service {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final HttpClient client;
    private final URI url;
    private final Map<String, String> headers;
    private final int maxBytes;
    private final InstantSource clock;

    /// @param client sends the requests
    /// @param url where
    /// @param headers of every request
    /// @param maxBytes most bytes of an answer
    /// @param clock what a date in `Retry-After` is compared with
    Service(HttpClient client, URI url, Map<String, String> headers, int maxBytes, InstantSource clock) {
        this.client = client;
        this.url = url;
        this.headers = Map.copyOf(headers);
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /// Where it is.
    URI url() {
        return url;
    }

    /// Asks once.
    ///
    /// @param body JSON
    /// @param time how long it may take, to the answer's last byte
    /// @throws InterruptedException if the caller was interrupted; the request was cancelled
    Answer ask(byte[] body, Duration time) throws InterruptedException {
        var exchange = client.sendAsync(request(body), _ -> new BoundedBody(maxBytes));
        try {
            return answer(exchange.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return new Answer.Late(got("no answer within " + time.toMillis() + " ms", "one"));
        } catch (ExecutionException failed) {
            return new Answer.Unavailable(got(said(failed), "an answer"), Duration.ZERO);
        } finally {
            // Does nothing to one that is done; closes the connection of one that is not.
            exchange.cancel(true);
        }
    }

    /// The request's own timeout ends with the headers, so there is none; HTTP/1.1, as some servers answer an
    /// offer to upgrade with an error.
    private HttpRequest request(byte[] body) {
        var request = HttpRequest.newBuilder(url)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    private Answer answer(HttpResponse<BoundedBody.Body> response) {
        var body = response.body();
        var status = response.statusCode();
        var shown = "HTTP " + status + " '" + FirstLine.of(body.bytes()) + "'";
        if (status == TOO_MANY) {
            return new Answer.Busy(got(shown, "HTTP 200"), retryAfter(response));
        }
        if (status >= BROKEN) {
            return new Answer.Unavailable(got(shown, "HTTP 200"), retryAfter(response));
        }
        if (status >= REDIRECT && status < REFUSED) {
            var location = response.headers().firstValue("Location").orElse("");
            return new Answer.Refused(got("HTTP " + status + " to '" + FirstLine.of(location) + "'", "no redirect"));
        }
        if (status < OK || status >= REDIRECT) {
            return new Answer.Refused(got(shown, "HTTP 200"));
        }
        return body.isCutOff()
                ? new Answer.Refused(got("more than " + maxBytes + " bytes", "at most as many"))
                : new Answer.Given(url.toString(), body.bytes());
    }

    private Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(text -> RetryAfter.of(text, clock))
                .orElse(Duration.ZERO);
    }

    private static String said(ExecutionException failed) {
        var cause = failed.getCause() == null ? failed : failed.getCause();
        var message = cause.getMessage();
        var name = cause.getClass().getSimpleName();
        return message == null ? name : name + " '" + FirstLine.of(message) + "'";
    }

    private String got(String what, String expected) {
        return "service " + url + ": got " + what + ", expected " + expected;
    }
}
