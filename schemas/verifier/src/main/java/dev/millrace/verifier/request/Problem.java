package dev.millrace.verifier.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A task as a data set holds it: what is asked, and what a verifier needs to judge the response.
///
/// @param id names the problem in its data set
/// @param messages the conversation so far, rendered by the chat template of the model's tokenizer
/// @param groundTruth what a right response must conclude, in the form its verifier expects
/// @param dataSource the data set; verifiers may be chosen by it
/// @param family the kind of problem, for grouping and for tables; may be empty
/// @param difficulty larger is harder, in the data set's own unit; 0 where unknown
/// @param metadata every other column of the data set's row
public record Problem(
        String id,
        List<Message> messages,
        String groundTruth,
        String dataSource,
        String family,
        double difficulty,
        Map<String, String> metadata) {
    public Problem {
        messages = List.copyOf(messages);
        metadata = Map.copyOf(metadata);
    }

    /// What was asked as one text: the messages' contents, a blank line between two.
    public String text() {
        return messages.stream().map(Message::content).collect(Collectors.joining("\n\n"));
    }
}
