package dev.millrace.generators;

import dev.millrace.generators.answering.BusyClock;
import dev.millrace.generators.answering.PromptReading;
import dev.millrace.generators.answering.UnusablePromptException;
import dev.millrace.generators.decoding.DecodeLoop;
import dev.millrace.generators.decoding.DecodeRules;
import dev.millrace.generators.decoding.FinishedGroup;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.torch.Networks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Answers prompts in memory with the weights of a checkpoint, by the same decode loop as a [Generator], without Kafka.
/// The tokens carry policy version 0. Not for use by two threads at a time.
public final class ResponseSampler implements AutoCloseable {
    private static final String NAME = "sampler";

    private final PolicyModel model;
    private final SlotDecoder decoder;
    private final DecodeLoop loop;
    private final PromptReading reading;
    private final BusyClock clock = new BusyClock(NAME, System::nanoTime);

    private ResponseSampler(PolicyModel model, SlotDecoder decoder, DecodeRules rules) {
        this.model = model;
        this.decoder = decoder;
        this.loop = new DecodeLoop(decoder, rules, model.tokenizer()::decode);
        this.reading = model.reading(decoder.capacity());
    }

    /// Opens a model.
    ///
    /// @param folder a checkpoint with a language head
    /// @param settings slots, steps and compute; the others concern Kafka
    /// @param seed the same seed and prompt numbers give the same responses
    /// @return the sampler; the caller closes it
    /// @throws dev.millrace.policy.document.CheckpointException with everything that is wrong with the folder
    public static ResponseSampler open(Path folder, GeneratorSettings settings, long seed) {
        var model = PolicyModel.open(folder);
        try (var checkpoint = Checkpoint.open(folder)) {
            var config = model.config();
            int capacity = settings.capacity(config.dimensions().maxPositions());
            var decoder = Networks.slotDecoder(
                    config,
                    checkpoint.weights(Head.LANGUAGE),
                    settings.compute().settled(),
                    settings.slots(),
                    capacity);
            var rules = new DecodeRules(model.endOfSequence(), seed, settings.stepsPerCall(), 0);
            return new ResponseSampler(model, decoder, rules);
        } catch (RuntimeException failure) {
            model.close();
            throw failure;
        }
    }

    /// Answers prompts; each is read when a slot is free for it.
    ///
    /// @param prompts what is asked
    /// @param listener is told of every group and every refusal before this returns
    public void sample(List<Prompt> prompts, SamplingListener listener) {
        var rest = prompts.iterator();
        while (rest.hasNext() || !loop.isIdle()) {
            fill(rest, listener);
            loop.advance().forEach(finished -> listener.group(group(finished)));
            listener.progress(loop.work().tokens());
        }
    }

    /// Answers one prompt.
    ///
    /// @throws UnusablePromptException if this model cannot answer it
    public RolloutGroup sample(Prompt prompt) throws UnusablePromptException {
        loop.submit(reading.read(prompt));
        List<FinishedGroup> finished = new ArrayList<>();
        while (finished.isEmpty()) {
            finished.addAll(loop.advance());
        }
        return group(finished.getFirst());
    }

    private void fill(Iterator<Prompt> rest, SamplingListener listener) {
        while (rest.hasNext() && loop.spareSlots() > 0) {
            var prompt = rest.next();
            try {
                loop.submit(reading.read(prompt));
            } catch (UnusablePromptException unusable) {
                listener.refused(prompt, String.valueOf(unusable.getMessage()));
            }
        }
    }

    private RolloutGroup group(FinishedGroup finished) {
        var assignment = finished.assignment();
        return new RolloutGroup(assignment.prompt(), assignment.promptTokenIds(), finished.rollouts(), clock.read());
    }

    /// Frees the model.
    @Override
    public void close() {
        decoder.close();
        model.close();
    }
}
