package dev.millrace.ops.bench.generator;

import dev.millrace.generators.decoding.Assignment;
import dev.millrace.generators.decoding.DecodeLoop;
import dev.millrace.generators.decoding.DecodeRules;
import dev.millrace.generators.decoding.DecodeWork;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.network.torch.Networks;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.Map;

/// Ours: a generator's decode loop, which refills slots. Prompts share nothing: each asks for one response.
public final class GeneratorSide implements AutoCloseable {
    private static final double NANO = 1e-9;

    private final GeneratorCase work;
    private final int stepsPerCall;
    private final SlotDecoder decoder;
    private DecodeWork done = DecodeWork.NONE;
    private long calls;

    /// Loads the network.
    ///
    /// @param work network, prompts and lengths
    /// @param compute where and how
    /// @param stepsPerCall tokens drawn for each response in one call
    public GeneratorSide(GeneratorCase work, ComputeSettings compute, int stepsPerCall) {
        this.work = work;
        this.stepsPerCall = stepsPerCall;
        int positions = work.positions();
        decoder = Networks.slotDecoder(
                work.model().config(positions), work.model().weights(positions), compute, work.batch(), positions);
    }

    /// Writes all responses.
    ///
    /// @return seconds
    public double round() {
        var callsBefore = ScriptModule.calls();
        var start = System.nanoTime();
        var loop = new DecodeLoop(decoder, new DecodeRules(List.of(), 1, stepsPerCall, 0), tokens -> "");
        for (int i = 0; i < work.prompts().size(); i++) {
            loop.submit(new Assignment(prompt(i), work.prompts().get(i)));
        }
        while (!loop.isIdle()) {
            var _ = loop.advance();
        }
        var seconds = (System.nanoTime() - start) * NANO;
        done = loop.work();
        calls = ScriptModule.calls() - callsBefore;
        return seconds;
    }

    /// Steps of the last round, a token for all slots each.
    long steps() {
        return done.steps();
    }

    /// Calls of programs that libtorch ran for a token of every slot, prompts included, on average.
    double callsPerStep() {
        return (double) calls / done.steps();
    }

    private Prompt prompt(int number) {
        var problem = new Problem("p" + number, List.of(new Message("user", "")), "", "bench", "", 0, Map.of());
        var sampling = new Sampling(1, 1, 0, work.lengths().get(number), List.of());
        return new Prompt(new PromptId("bench", number), Purpose.TRAINING, problem, sampling, 1, 0);
    }

    /// Share of the rows of all steps that did not write a token that was wanted, 0 to 1: slots that were
    /// empty while the last responses were written, and tokens drawn after the end of a response.
    double idle() {
        return 1 - (double) done.tokens() / (done.steps() * work.batch());
    }

    /// Share of the drawn tokens that were dropped, 0 to 1.
    double dropped() {
        return (double) done.dropped() / (done.tokens() + done.dropped());
    }

    @Override
    public void close() {
        decoder.close();
    }
}
