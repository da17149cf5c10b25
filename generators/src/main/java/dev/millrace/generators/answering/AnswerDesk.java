package dev.millrace.generators.answering;

import dev.millrace.generators.publishing.Publisher;
import dev.millrace.generators.publishing.SourceRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.serde.MalformedRecordException;
import dev.millrace.messages.serde.MessageSerdes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Sees to it that every prompt record is followed by one published record: its group, or a dead letter. For use by
/// several threads.
///
/// A prompt that comes again while it is being answered, or shortly after, because the broker was away and forgot who
/// had it, is not answered twice.
public final class AnswerDesk {
    private static final int REMEMBERED = 4_096;

    private final PromptReading reading;
    private final DecodeQueue queue;
    private final Publisher publisher;
    private final Executor executor;
    private final Map<PromptId, CompletableFuture<Void>> open = new HashMap<>();
    private final Map<PromptId, Boolean> published = new LinkedHashMap<>();

    /// @param reading how prompts become tokens
    /// @param queue to the decode loop
    /// @param publisher where groups and dead letters go
    /// @param executor waits for the broker; one thread for each task
    public AnswerDesk(PromptReading reading, DecodeQueue queue, Publisher publisher, Executor executor) {
        this.reading = reading;
        this.queue = queue;
        this.publisher = publisher;
        this.executor = executor;
    }

    /// Takes a record of `prompts`; the prompt waits in the decode queue when this returns.
    ///
    /// @return completed once the broker has what follows from it; cancelled if the generator ends first
    public CompletableFuture<Void> answer(SourceRecord source) {
        try {
            var prompt = MessageSerdes.prompt()
                    .deserializer()
                    .deserialize(source.position().topic(), source.value());
            return answer(prompt, source);
        } catch (MalformedRecordException malformed) {
            return refuse(String.valueOf(malformed.getMessage()), source);
        }
    }

    /// Gives a record up.
    ///
    /// @param reason `<what>: got <value>, expected <rule>`
    /// @return completed once the broker has the dead letter
    public CompletableFuture<Void> refuse(String reason, SourceRecord source) {
        return CompletableFuture.runAsync(() -> publisher.deadLetter(reason, source), executor);
    }

    private synchronized CompletableFuture<Void> answer(Prompt prompt, SourceRecord source) {
        if (published.containsKey(prompt.id())) {
            return CompletableFuture.completedFuture(null);
        }
        var sooner = open.get(prompt.id());
        if (sooner != null) {
            return sooner;
        }
        var answer = begin(prompt, source)
                .whenCompleteAsync((nothing, failure) -> close(prompt.id(), failure == null), executor);
        open.put(prompt.id(), answer);
        return answer;
    }

    private CompletableFuture<Void> begin(Prompt prompt, SourceRecord source) {
        try {
            return queue.submit(reading.read(prompt))
                    .thenAcceptAsync(group -> publisher.group(group, source), executor);
        } catch (UnusablePromptException unusable) {
            return refuse(String.valueOf(unusable.getMessage()), source);
        }
    }

    private synchronized void close(PromptId id, boolean wasPublished) {
        open.remove(id);
        if (wasPublished) {
            published.put(id, true);
            if (published.size() > REMEMBERED) {
                published.remove(published.keySet().iterator().next());
            }
        }
    }
}
