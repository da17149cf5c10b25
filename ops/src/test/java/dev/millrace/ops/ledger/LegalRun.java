package dev.millrace.ops.ledger;

import dev.millrace.learner.credit.ReturnedGroup;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.ops.recorded.MemoryHistory;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// A log as a run might have left it, drawn from a seed: prompts are answered once or twice or not at all, records
/// are corrupt or too large, steps filter, and what is out at the end is in flight or left over.
public final class LegalRun {
    /// The run's name.
    public static final String NAME = "legal";

    private static final int PARTITIONS = 3;
    private static final int BATCH = 3;
    private static final int ROUNDS = 2;

    private final MemoryHistory history = new MemoryHistory(NAME);
    private final RandomGenerator random;
    private final long plannedSteps;
    private final Deque<Prompt> training = new ArrayDeque<>();
    private final Deque<Prompt> pretraining = new ArrayDeque<>();
    private final Map<Long, Optional<ReturnedGroup>> settled = new HashMap<>();
    private final Map<Purpose, Long> asked = new HashMap<>();
    private long nextNumber;
    private long steps;
    private long version;
    private long tokens;
    private long duplicates;

    private LegalRun(long seed, long plannedSteps) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.plannedSteps = plannedSteps;
    }

    /// Draws one.
    ///
    /// @param seed of everything in it
    /// @param planned policy steps
    /// @param taken policy steps that it has done
    public static LegalRun draw(long seed, int planned, int taken) {
        var run = new LegalRun(seed, planned);
        run.start();
        for (int round = 1; round <= ROUNDS; round++) {
            run.round(round == ROUNDS);
        }
        for (int step = 0; step < taken; step++) {
            run.policyStep();
        }
        run.answerSome();
        return run;
    }

    /// Its log.
    public MemoryHistory history() {
        return history;
    }

    /// What it ran with.
    public RunSettings settings() {
        return new Configuration()
                .set("run.name=" + NAME)
                .set("learner.batch.prompts=" + BATCH)
                .set("learner.batch.groupSize=2")
                .set("learner.schedule.steps=" + plannedSteps)
                .set("learner.algorithm.filters.dynamicSampling={type: refill, maxRefills: 1}")
                .bind();
    }

    /// To look at.
    public RecordedRun recorded() {
        return new RecordedRun(Optional.empty(), history, settings());
    }

    /// Response tokens on `rollouts`.
    public long tokens() {
        return history.all(LogTopic.ROLLOUTS).stream()
                .flatMap(entry -> entry.value().rollouts().stream())
                .mapToLong(Rollout::length)
                .sum();
    }

    private void start() {
        issue(pretraining, Purpose.VALUE_PRETRAINING, 2 * BATCH);
        issue(new ArrayDeque<>(), Purpose.EVALUATION, 2);
        issue(training, Purpose.TRAINING, 2 * BATCH);
        commit(Phase.VALUE_PRETRAINING, List.of(), Map.of());
    }

    private void round(boolean last) {
        var metrics = new HashMap<String, Double>();
        var batch = take(pretraining, metrics);
        steps++;
        issue(pretraining, Purpose.VALUE_PRETRAINING, last ? 0 : BATCH);
        commit(Phase.VALUE_PRETRAINING, batch, metrics);
    }

    private void policyStep() {
        var metrics = new HashMap<String, Double>();
        var batch = take(training, metrics);
        var trained = batch.stream().filter(ReturnedGroup::isInformative).toList();
        metrics.put("filteredGroups", (double) batch.size() - trained.size());
        metrics.put("filteredTokens", (double) tokens(batch) - tokens(trained));
        metrics.put("responses", 2.0 * trained.size());
        metrics.put("responseTokens", (double) tokens(trained));
        steps++;
        version++;
        issue(training, Purpose.TRAINING, (int) Math.min(BATCH, (plannedSteps - version) * BATCH - training.size()));
        commit(Phase.POLICY, batch, metrics);
    }

    private static long tokens(List<ReturnedGroup> groups) {
        return groups.stream().mapToLong(ReturnedGroup::responseTokens).sum();
    }

    private List<ReturnedGroup> take(Deque<Prompt> book, Map<String, Double> metrics) {
        List<ReturnedGroup> batch = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            var prompt = book.removeFirst();
            answer(prompt);
            settled.getOrDefault(prompt.id().number(), Optional.empty()).ifPresent(batch::add);
        }
        metrics.put("deadPrompts", (double) BATCH - batch.size());
        metrics.put("tokensGeneratedTotal", (double) tokens);
        metrics.put("duplicatesTotal", (double) duplicates);
        return batch;
    }

    private void commit(Phase phase, List<ReturnedGroup> batch, Map<String, Double> metrics) {
        var cursors = Map.of("prompt", nextNumber, "pretrainingProblem", asked.get(Purpose.VALUE_PRETRAINING));
        var consumed = batch.stream().map(ReturnedGroup::position).toList();
        var id = new StepId(NAME, steps, phase, version);
        history.append(
                LogTopic.STEPS, 0, Long.toString(steps), new StepRecord(id, consumed, cursors, Map.of(), metrics, ""));
    }

    private void issue(Deque<Prompt> book, Purpose purpose, int count) {
        for (int i = 0; i < count; i++) {
            var problem = new Problem("p" + nextNumber, List.of(), "7", "data", "family" + nextNumber % 2, 0, Map.of());
            var sampling = new Sampling(1, 1, 0, 8, List.of());
            var prompt = new Prompt(new PromptId(NAME, nextNumber++), purpose, problem, sampling, 2, version);
            history.append(LogTopic.PROMPTS, 0, prompt.id().key(), prompt);
            if (random.nextInt(9) == 0) {
                history.append(LogTopic.PROMPTS, 0, prompt.id().key(), prompt);
            }
            book.add(prompt);
            asked.merge(purpose, 1L, Long::sum);
            if (random.nextBoolean()) {
                answer(prompt);
            }
        }
    }

    /// What lies out at the end: some of it comes back, some is generated and not judged, some is never generated.
    private void answerSome() {
        Stream.concat(training.stream(), pretraining.stream()).toList().forEach(prompt -> {
            switch (random.nextInt(3)) {
                case 0 -> answer(prompt);
                case 1 -> leaveUnjudged(prompt);
                default -> {}
            }
        });
    }

    private void leaveUnjudged(Prompt prompt) {
        if (!settled.containsKey(prompt.id().number())) {
            history.append(LogTopic.ROLLOUTS, PARTITIONS, prompt.id().key(), group(prompt));
        }
    }

    private void answer(Prompt prompt) {
        long number = prompt.id().number();
        if (settled.containsKey(number)) {
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> bury("generator", new Position(history.topics().prompts(), 0, number), prompt);
            case 1 -> bury("scorer", generate(prompt), prompt);
            case 2 -> corrupt(prompt);
            case 3 -> {
                judge(prompt);
                judge(prompt);
            }
            default -> judge(prompt);
        }
    }

    /// A damaged record with the prompt's key comes first: the prompt is given up, and its responses are nobody's.
    private void corrupt(Prompt prompt) {
        int partition = partition(prompt);
        var topic = history.topics().rollouts();
        bury("scorer", history.appendBytes(topic, partition, prompt.id().key(), new byte[] {1, 2, 3}), prompt);
        judge(prompt);
    }

    private void bury(String role, Position origin, Prompt prompt) {
        var key = prompt.id().key();
        history.append(LogTopic.DEAD_LETTERS, 0, key, new DeadLetter(role, "bad", origin, key, new byte[0]));
        settled.putIfAbsent(prompt.id().number(), Optional.empty());
    }

    private Position generate(Prompt prompt) {
        return history.append(LogTopic.ROLLOUTS, partition(prompt), prompt.id().key(), group(prompt));
    }

    private void judge(Prompt prompt) {
        var rollouts = group(prompt);
        history.append(LogTopic.ROLLOUTS, partition(prompt), prompt.id().key(), rollouts);
        var trajectories = rollouts.rollouts().stream().map(this::judged).toList();
        var clock = new WorkerClock("scorer", 1, 1);
        var group = new TrajectoryGroup(prompt, rollouts.promptTokenIds(), trajectories, rollouts.generator(), clock);
        var position = history.append(
                LogTopic.TRAJECTORIES, partition(prompt), prompt.id().key(), group);
        var returned = new ReturnedGroup(position, group);
        tokens += returned.responseTokens();
        if (settled.putIfAbsent(prompt.id().number(), Optional.of(returned)) != null) {
            duplicates++;
        }
    }

    private Trajectory judged(Rollout rollout) {
        boolean right = random.nextBoolean();
        var verdict = new Verdict.Scored(right ? 1 : 0, right, right ? "7" : "3");
        return new Trajectory(rollout, "exact", verdict, verdict.reward(), rollout.length());
    }

    private RolloutGroup group(Prompt prompt) {
        var rollouts = Stream.generate(this::rollout).limit(2).toList();
        return new RolloutGroup(prompt, new int[] {5, 6}, rollouts, new WorkerClock("generator", 1, 1));
    }

    private Rollout rollout() {
        int length = 1 + random.nextInt(8);
        var ids = random.ints(length, 0, 50).toArray();
        var spans = List.of(new VersionSpan(0, version));
        return new Rollout(ids, new float[length], spans, FinishReason.STOP, "it is #" + random.nextInt(10));
    }

    private static int partition(Prompt prompt) {
        return (int) (prompt.id().number() % PARTITIONS);
    }
}
