package dev.millrace.messages.serde;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.report.WorkerState;
import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.messages.verification.GroupVerdicts;
import dev.millrace.messages.verification.ResponseJudgement;
import dev.millrace.messages.verification.VerificationRequest;
import dev.millrace.messages.weights.WeightsChunk;
import dev.millrace.messages.weights.WeightsManifest;
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

/// Messages drawn from a seed, with empty texts, letters of many alphabets, extreme numbers and empty sequences.
public final class RandomMessages {
    private static final String LETTERS = "aZ09 #\n\"\\ä€漢😀";

    private final RandomGenerator random;

    /// Messages of a seed.
    public RandomMessages(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Any.
    public Prompt prompt() {
        return new Prompt(
                new PromptId("run" + text(), random.nextLong(Long.MAX_VALUE)),
                any(Purpose.values()),
                new Problem(
                        text(),
                        list(3, () -> new Message(text(), text())),
                        text(),
                        text(),
                        text(),
                        random.nextDouble(),
                        Map.of("k", text())),
                new Sampling(
                        random.nextDouble(),
                        1 - random.nextDouble(),
                        random.nextInt(99),
                        1 + random.nextInt(99),
                        list(3, random::nextInt)),
                1 + random.nextInt(4),
                random.nextLong());
    }

    /// Any.
    public RolloutGroup rolloutGroup() {
        var prompt = prompt();
        var rollouts = Stream.generate(this::rollout).limit(prompt.groupSize()).toList();
        return new RolloutGroup(prompt, ints(9), rollouts, clock());
    }

    /// Any.
    public TrajectoryGroup trajectoryGroup() {
        var trajectories = list(
                4, () -> new Trajectory(rollout(), text(), verdict(), reward(), random.nextInt(), list(3, this::part)));
        return new TrajectoryGroup(prompt(), ints(9), trajectories, clock(), clock());
    }

    WeightsChunk chunk() {
        return new WeightsChunk(random.nextLong(), random.nextInt(), bytes());
    }

    WeightsManifest manifest() {
        return new WeightsManifest(
                random.nextLong(), random.nextLong(), text(), text(), text(), random.nextInt(), random.nextLong());
    }

    /// Any.
    public StepRecord step() {
        return new StepRecord(
                new StepId(text(), random.nextLong(), any(Phase.values()), random.nextLong()),
                list(5, this::position),
                Map.of("prompt", random.nextLong()),
                Map.of("policy", text()),
                Map.of("loss", Double.longBitsToDouble(random.nextLong())),
                text());
    }

    /// Any.
    public GroupAssessment groupAssessment() {
        return new GroupAssessment(
                random.nextLong(),
                new PromptId("run" + text(), random.nextLong(Long.MAX_VALUE)),
                list(4, () -> assessment(random.nextInt(9))));
    }

    private ResponseAssessment assessment(int length) {
        var values = random.nextBoolean() ? length : 0;
        return new ResponseAssessment(random.nextInt(), floats(length), floats(values), floats(length));
    }

    private float[] floats(int length) {
        var values = new float[length];
        IntStream.range(0, length).forEach(i -> values[i] = Float.intBitsToFloat(random.nextInt()));
        return values;
    }

    /// Any.
    public DeadLetter deadLetter() {
        return new DeadLetter(text(), text(), position(), text(), bytes());
    }

    /// Any.
    public WorkerReport workerReport() {
        return new WorkerReport(
                text(),
                text(),
                random.nextLong(),
                any(WorkerState.values()),
                random.nextBoolean() ? Map.of() : Map.of("m" + text(), random.nextGaussian()),
                text(),
                random.nextBoolean());
    }

    byte[] bytes() {
        var bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Rollout rollout() {
        var ids = ints(20);
        var logProbs = new float[ids.length];
        IntStream.range(0, ids.length).forEach(i -> logProbs[i] = Float.intBitsToFloat(random.nextInt()));
        var versions = List.of(new VersionSpan(0, random.nextLong()), new VersionSpan(3, random.nextLong()));
        return new Rollout(ids, logProbs, versions, any(FinishReason.values()), text());
    }

    VerificationRequest verificationRequest() {
        return new VerificationRequest(position(), rolloutGroup());
    }

    GroupVerdicts groupVerdicts() {
        return new GroupVerdicts(
                text(),
                position(),
                list(4, () -> new ResponseJudgement(text(), verdict(), reward(), list(3, this::part))),
                clock());
    }

    private double reward() {
        return random.nextBoolean() ? Double.NaN : -0.0;
    }

    private PartVerdict part() {
        return new PartVerdict(text(), verdict());
    }

    private Verdict.Scored scored() {
        var all = random.nextInt(1, 9);
        return new Verdict.Scored(
                random.nextGaussian(),
                random.nextBoolean(),
                text(),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Verdict.Credit(random.nextInt(all + 1), all)),
                list(5, random::nextGaussian),
                random.nextBoolean() ? Map.of() : Map.of("m" + text(), random.nextGaussian()));
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

    private WorkerClock clock() {
        return new WorkerClock(text(), random.nextLong(), random.nextLong());
    }

    private Position position() {
        return new Position(text(), random.nextInt(), random.nextLong());
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
