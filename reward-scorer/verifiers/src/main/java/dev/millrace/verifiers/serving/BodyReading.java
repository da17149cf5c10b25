package dev.millrace.verifiers.serving;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.millrace.verifiers.remote.dialect.Json;
import dev.millrace.verifiers.remote.dialect.UnusableBodyException;
import dev.millrace.verifiers.serving.question.Question;
import dev.millrace.verifiers.serving.question.RequestRefusedException;
import java.io.IOException;

/// Reads the body of a request, up to a limit.
///
/// @param most bytes
record BodyReading(int most) {
    /// Reads one JSON object.
    ///
    /// @throws RequestRefusedException if it is too long, or none
    JsonNode read(HttpExchange exchange) throws RequestRefusedException {
        try {
            var body = Json.read(bytes(exchange));
            if (body.isObject()) {
                return body;
            }
            throw Question.bad("got a JSON value that is no object, expected one");
        } catch (UnusableBodyException unusable) {
            throw Question.bad(unusable.problem());
        } catch (IOException broken) {
            throw Question.bad("got an end of the connection, expected all of it");
        }
    }

    private byte[] bytes(HttpExchange exchange) throws RequestRefusedException, IOException {
        if (announced(exchange) > most) {
            throw tooLarge();
        }
        var body = exchange.getRequestBody().readNBytes(most);
        if (body.length == most && exchange.getRequestBody().read() >= 0) {
            throw tooLarge();
        }
        return body;
    }

    private static long announced(HttpExchange exchange) {
        var length = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private RequestRefusedException tooLarge() {
        return new RequestRefusedException(
                RequestRefusedException.TOO_LARGE, "body: got more than " + most + " bytes, expected at most as many");
    }
}
