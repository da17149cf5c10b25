package dev.millrace.ops.parquet;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Observation;
import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Trajectory groups drawn from a seed, with empty texts and lists, letters of many alphabets and extreme numbers.
public final class RandomGroups {
    private static final String LETTERS = "aZ09 '#\n\"\\ä€漢😀";

    private final RandomGenerator random;
    private final String run;

    /// Groups of a run.
    ///
    /// @param run its name
    /// @param seed of the draws
    public RandomGroups(String run, long seed) {
        this.run = run;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// A group of one trajectory or more.
    public TrajectoryGroup group(long number) {
        int size = 1 + random.nextInt(4);
        var trajectories = Stream.generate(this::trajectory).limit(size).toList();
        return new TrajectoryGroup(prompt(number, size), ints(9), trajectories, clock(), clock());
    }

    private Prompt prompt(long number, int size) {
        var problem = new Problem(
                text(),
                list(3, () -> new Message(text(), text())),
                text(),
                text(),
                text(),
                random.nextGaussian(),
                random.nextBoolean() ? Map.of() : Map.of("a" + text(), text(), "b" + text(), text()));
        var sampling = new Sampling(
                random.nextDouble(), 1 - random.nextDouble(), random.nextInt(99), 7, list(3, random::nextInt));
        return new Prompt(new PromptId(run, number), any(Purpose.values()), problem, sampling, size, random.nextLong());
    }

    private Trajectory trajectory() {
        double reward = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(-2, 3) * 0.5;
        return new Trajectory(rollout(), text(), verdict(), reward, random.nextInt(), list(3, this::part));
    }

    private PartVerdict part() {
        return new PartVerdict(text(), verdict());
    }

    private Rollout rollout() {
        var ids = IntStream.concat(random.ints(3), IntStream.of(ints(20))).toArray();
        var logProbs = new float[ids.length];
        IntStream.range(0, ids.length).forEach(i -> logProbs[i] = Float.intBitsToFloat(random.nextInt()));
        var versions = List.of(new VersionSpan(0, random.nextLong()), new VersionSpan(2, random.nextLong()));
        List<Observation> observations = random.nextBoolean() ? List.of() : List.of(new Observation(1, 3));
        return new Rollout(ids, logProbs, versions, observations, any(FinishReason.values()), text());
    }

    private Verdict verdict() {
        return switch (random.nextInt(5)) {
            case 0 -> scored();
            case 1 -> new Verdict.NoAnswer(text());
            case 2 -> new Verdict.NotApplicable(text());
            case 3 -> new Verdict.TimedOut(text());
            default -> new Verdict.Failed(text());
        };
    }

    private Verdict scored() {
        return new Verdict.Scored(
                random.nextGaussian(),
                random.nextBoolean(),
                text(),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Verdict.Credit(random.nextInt(4), 3)),
                list(3, random::nextGaussian),
                random.nextBoolean() ? Map.of() : Map.of("a" + text(), random.nextGaussian(), "b", Double.MIN_VALUE));
    }

    private WorkerClock clock() {
        return new WorkerClock(text(), random.nextLong(), random.nextLong());
    }

    private int[] ints(int most) {
        return random.ints(random.nextInt(most)).toArray();
    }

    private String text() {
        var codePoints = LETTERS.codePoints().toArray();
        return random.ints(random.nextInt(12), 0, codePoints.length)
                .map(i -> codePoints[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> List<T> list(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most)).toList();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
