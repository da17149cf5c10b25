package dev.millrace.verifiers.serving;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.remote.dialect.TypedVerdict;
import dev.millrace.verifiers.serving.question.OpenRlhfQuestion;
import dev.millrace.verifiers.serving.question.Question;
import dev.millrace.verifiers.serving.question.RequestRefusedException;
import dev.millrace.verifiers.serving.question.ResponseText;
import dev.millrace.verifiers.serving.question.SlimeQuestion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions.
final class JudgingHandler {
    private static final Logger LOG = LoggerFactory.getLogger(JudgingHandler.class);

    /// What may be asked where: everything, one dialect, the other.
    private static final Map<String, Class<? extends Question>> PATHS =
            Map.of("/", Question.class, "/openrlhf", OpenRlhfQuestion.class, "/slime", SlimeQuestion.class);

    private final Question.Dialects dialects;
    private final Authorization authorization;
    private final BodyReading bodies;
    private final Gate gate;
    private final RequestJudge judge;
    private final AtomicLong numbers = new AtomicLong();

    JudgingHandler(ServingSettings settings, RequestJudge judge) {
        this.dialects =
                new Question.Dialects(new ResponseText(settings.endings()), settings.openRlhf(), settings.slime());
        this.authorization = new Authorization(settings.token());
        this.bodies = new BodyReading(settings.capacity().bodyBytes());
        this.gate = new Gate(settings.capacity());
        this.judge = judge;
    }

    /// Answers one request.
    ///
    /// @throws RequestRefusedException if there are no rewards for it
    /// @throws InterruptedException if the server ends meanwhile
    JsonNode answer(HttpExchange exchange) throws RequestRefusedException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        var asked = PATHS.get(path);
        if (asked == null) {
            throw new RequestRefusedException(
                    RequestRefusedException.NOT_FOUND,
                    "path: got '" + path + "', expected one of /, /openrlhf, /slime, /health");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            throw new RequestRefusedException(
                    RequestRefusedException.NOT_ALLOWED,
                    "method: got " + exchange.getRequestMethod() + ", expected POST");
        }
        authorization.require(exchange);
        return gate.pass(() -> judged(exchange, asked));
    }

    private JsonNode judged(HttpExchange exchange, Class<? extends Question> asked)
            throws RequestRefusedException, InterruptedException {
        var question = Question.read(bodies.read(exchange), "serve/" + numbers.getAndIncrement(), dialects);
        if (!asked.isInstance(question)) {
            throw Question.bad("got a question of the other dialect, expected it at / or at its own path");
        }
        var isTyped = TypedVerdict.ASKED.equals(exchange.getRequestHeaders().getFirst(TypedVerdict.HEADER));
        return question.answer(verdicts(question), isTyped);
    }

    private List<Verdict> verdicts(Question question) throws RequestRefusedException, InterruptedException {
        var requests = question.requests();
        try {
            var verdicts = judge.judge(requests);
            if (verdicts.size() == requests.size()) {
                return verdicts;
            }
            throw broken("got " + verdicts.size() + " verdicts, expected " + requests.size());
        } catch (RuntimeException thrown) {
            LOG.warn("judge: {} responses", requests.size(), thrown);
            throw broken("got " + thrown + ", expected verdicts");
        }
    }

    private static RequestRefusedException broken(String problem) {
        return new RequestRefusedException(RequestRefusedException.BROKEN, "judge: " + problem);
    }
}
