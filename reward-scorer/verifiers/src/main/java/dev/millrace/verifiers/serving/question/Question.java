package dev.millrace.verifiers.serving.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;

/// What a trainer asks, in its dialect.
public sealed interface Question permits OpenRlhfQuestion, SlimeQuestion {
    /// What the dialects of a server have to know.
    ///
    /// @param texts finds responses
    /// @param openRlhf what verdicts without a reward are worth in lists
    /// @param slime what they are worth alone
    record Dialects(ResponseText texts, Unscored openRlhf, Unscored slime) {}

    /// The responses to judge.
    List<VerifierRequest> requests();

    /// The answer.
    ///
    /// @param verdicts on the requests, in their order
    /// @param isTyped whether the verdicts themselves are asked for
    /// @throws RequestRefusedException if a verdict is worth an error
    JsonNode answer(List<Verdict> verdicts, boolean isTyped) throws RequestRefusedException;

    /// Reads a question of either dialect.
    ///
    /// @param name of the request, which no other has
    /// @throws RequestRefusedException if it is none
    static Question read(JsonNode body, String name, Dialects dialects) throws RequestRefusedException {
        if (body.has("query")) {
            return OpenRlhfQuestion.read(body, name, dialects);
        }
        if (body.has("prompt")) {
            return SlimeQuestion.read(body, name, dialects);
        }
        throw bad("got neither query nor prompt, expected query, prompts and labels or prompt, response and label");
    }

    /// What says that a body is no question.
    static RequestRefusedException bad(String problem) {
        return new RequestRefusedException(RequestRefusedException.BAD, "body: " + problem);
    }
}
