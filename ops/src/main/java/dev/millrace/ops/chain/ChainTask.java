package dev.millrace.ops.chain;

import dev.millrace.learner.problems.ProblemSource;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The chain task: what is trained on, what is held out, and what is longer than anything trained on.
///
/// Every problem is a pure function of (seed, set, index). No problem is in two sets, whatever the seeds: a chain
/// whose text hashes to one residue belongs to the held-out set, the others to training, and drawing goes on until
/// the text belongs to the set; out-of-distribution chains are longer than both.
public final class ChainTask {
    /// What `dataSource` says of these problems.
    public static final String DATA_SOURCE = "chain";

    private static final int RESIDUES = 16;

    private final ChainSettings settings;

    /// A task.
    ///
    /// @param settings its chains
    public ChainTask(ChainSettings settings) {
        this.settings = settings;
    }

    /// Its chains.
    public ChainSettings settings() {
        return settings;
    }

    /// The problems of one set: an endless stream, of which the first [ChainSettings#heldOut] are what is
    /// evaluated.
    ///
    /// @param set which
    public ProblemSource problems(ChainSet set) {
        return index -> problem(set, index);
    }

    private Problem problem(ChainSet set, long index) {
        var chain = chain(set, index);
        int length = chain.operations().size();
        return new Problem(
                DATA_SOURCE + "/" + set.text() + "/" + settings.seed() + "/" + index,
                List.of(new Message("user", chain.prompt(settings.width()))),
                Integer.toString(chain.answer()),
                DATA_SOURCE,
                family(length),
                length,
                Map.of("set", set.text()));
    }

    /// The chain of one problem.
    ///
    /// @param set which set
    /// @param index its place there, from 0
    public Chain chain(ChainSet set, long index) {
        var draws = new Draws(settings.seed(), set.stream(), index);
        while (true) {
            var chain = draw(set, draws);
            if (belongs(set, chain)) {
                return chain;
            }
        }
    }

    private Chain draw(ChainSet set, Draws draws) {
        int length = switch (set) {
            case TRAINING, HELD_OUT -> draws.between(settings.minOperations(), settings.maxOperations());
            case OUT_OF_DISTRIBUTION -> draws.between(settings.minLongOperations(), settings.maxLongOperations());
        };
        List<Operation> operations = new ArrayList<>();
        for (int index = 0; index < length; index++) {
            operations.add(Operation.ALL.get(draws.below(Operation.ALL.size())));
        }
        return new Chain(operations, draws.below(10));
    }

    private static boolean belongs(ChainSet set, Chain chain) {
        return switch (set) {
            case TRAINING -> residue(chain) != 0;
            case HELD_OUT -> residue(chain) == 0;
            case OUT_OF_DISTRIBUTION -> true;
        };
    }

    private static long residue(Chain chain) {
        long hash = 0;
        for (byte character : chain.prompt(chain.operations().size()).getBytes(StandardCharsets.US_ASCII)) {
            hash = Draws.mix(hash + character);
        }
        return Long.remainderUnsigned(hash, RESIDUES);
    }

    private static String family(int length) {
        int first = (length - 1) / 6 * 6 + 1;
        return "%02d-%02d".formatted(first, first + 5);
    }
}
