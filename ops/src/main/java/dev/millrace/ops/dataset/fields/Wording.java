package dev.millrace.ops.dataset.fields;

import dev.millrace.verifier.request.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is put around prompts.
///
/// @param system a system turn to begin with, in place of one that the row has
/// @param promptTemplate what the last user turn becomes; `{prompt}` stands for what it was
public record Wording(Optional<String> system, Optional<String> promptTemplate) {
    private static final String PLACE = "{prompt}";
    private static final String SYSTEM = "system";
    private static final String USER = "user";

    /// @throws IllegalArgumentException if the template has no place for the prompt
    public Wording {
        promptTemplate.filter(text -> !text.contains(PLACE)).ifPresent(text -> {
            throw new IllegalArgumentException(
                    "promptTemplate: got '" + text + "', expected a text with " + PLACE + " in it");
        });
    }

    /// Prompts as they are.
    public static Wording none() {
        return new Wording(Optional.empty(), Optional.empty());
    }

    List<Message> around(List<Message> messages) {
        List<Message> worded = new ArrayList<>();
        system.ifPresent(text -> worded.add(new Message(SYSTEM, text)));
        int last = lastUserTurn(messages);
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            if (i == last && promptTemplate.isPresent()) {
                worded.add(new Message(USER, promptTemplate.get().replace(PLACE, message.content())));
            } else if (system.isEmpty() || !message.role().equals(SYSTEM)) {
                worded.add(message);
            }
        }
        return worded;
    }

    private static int lastUserTurn(List<Message> messages) {
        int last = messages.size() - 1;
        while (last >= 0 && !messages.get(last).role().equals(USER)) {
            last--;
        }
        return last;
    }
}
