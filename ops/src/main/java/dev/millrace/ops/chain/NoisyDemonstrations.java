package dev.millrace.ops.chain;

import dev.millrace.learner.supervised.DemonstrationSource;
import dev.millrace.learner.supervised.WarmStartSettings;
import dev.millrace.policy.network.TokenSequence;

/// Demonstrations of training chains by someone who makes mistakes, and goes on from them.
public final class NoisyDemonstrations implements DemonstrationSource {
    /// Reinforcement takes training problems from 0, demonstrations from here.
    private static final long FIRST_PROBLEM = 1L << 40;

    private final ChainTask task;
    private final DemonstrationNoise noise;
    private final Misconceptions misconceptions;
    private final WarmStartSettings schedule;
    private final long seed;

    /// Demonstrations for one warm start.
    ///
    /// @param task whose training chains are shown; its seed also says which steps are believed wrongly
    /// @param noise how often they are wrong
    /// @param schedule how many updates there will be, and how large
    /// @param seed which chains are shown, and where slips happen
    public NoisyDemonstrations(ChainTask task, DemonstrationNoise noise, WarmStartSettings schedule, long seed) {
        this.task = task;
        this.noise = noise;
        this.misconceptions =
                new Misconceptions(noise.misconceptions(), task.settings().seed());
        this.schedule = schedule;
        this.seed = seed;
    }

    @Override
    public TokenSequence demonstration(int step, int index) {
        long problem = FIRST_PROBLEM + seed * (1L << 32) + (long) step * schedule.batch() + index;
        var chain = task.chain(ChainSet.TRAINING, problem);
        boolean clean = step < noise.cleanShare() * schedule.steps();
        var digits = clean ? chain.digits() : digits(chain, new Draws(seed, step, index));
        return new TokenSequence(
                ChainVocabulary.ids(ChainVocabulary.BEGIN + " "
                        + chain.prompt(task.settings().width())),
                ChainVocabulary.ids(Chain.response(digits) + " " + ChainVocabulary.END));
    }

    private int[] digits(Chain chain, Draws draws) {
        var digits = new int[chain.operations().size()];
        int digit = chain.start();
        for (int index = 0; index < digits.length; index++) {
            digit = believed(digit, chain.operations().get(index), draws);
            digits[index] = digit;
        }
        return digits;
    }

    private int believed(int digit, Operation operation, Draws draws) {
        int right = operation.apply(digit);
        var wrong = misconceptions.of(digit, operation);
        if (wrong.isPresent()) {
            return draws.happens(noise.persistence()) ? wrong.getAsInt() : right;
        }
        return draws.happens(noise.slips()) ? Misconceptions.anotherDigit(right, draws) : right;
    }
}
