package dev.millrace.ops.dashboard.browser.rollouts;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.ops.dashboard.browser.RunFiles;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A run whose rollouts are looked at. Steps took in all prompts up to [#EVALUATION], which is one of an evaluation;
/// [#UNANSWERED] was never answered.
final class RolloutsRun {
    /// A step takes in so many.
    static final int BATCH = 3;
    /// Prompts that steps took in.
    static final int TRAINED = 24;
    /// Responses to each.
    static final int SIBLINGS = 4;
    /// A prompt of an evaluation.
    static final int EVALUATION = TRAINED;
    /// A prompt that nobody answered.
    static final int UNANSWERED = TRAINED + 1;

    private static final String NAME = "told";
    private static final long START = 1_700_000_000_000L;
    private static final WorkerClock WORKER = new WorkerClock("worker", 1, 1);
    private static final Sampling SAMPLING = new Sampling(1, 1, 0, 64, List.of(0));

    private final RunFiles files;

    private RolloutsRun(RunFiles files) {
        this.files = files;
    }

    /// Writes it.
    ///
    /// @return it, to go on with
    static RolloutsRun write(Path root) throws IOException {
        Vocabulary.write(RunDirectory.initialModel(root));
        var run = new RolloutsRun(RunFiles.create(root, NAME));
        run.step(0, List.of());
        for (int step = 1; step <= TRAINED / BATCH; step++) {
            List<Position> consumed = new ArrayList<>();
            for (int number = (step - 1) * BATCH; number < step * BATCH; number++) {
                consumed.add(run.answer(run.issue(number, Purpose.TRAINING)));
                run.assess(step, number);
            }
            run.step(step, consumed);
        }
        run.answer(run.issue(EVALUATION, Purpose.EVALUATION));
        run.issue(UNANSWERED, Purpose.TRAINING);
        return run;
    }

    /// Answers the prompt that was not answered.
    void answerLast() throws IOException {
        answer(prompt(UNANSWERED, Purpose.TRAINING));
    }

    /// What its log has about a prompt.
    static PromptLife life(Path root, int number) {
        try (var run = RecordedRun.open(root, Optional.empty())) {
            return PromptLife.read(run.history(), Integer.toString(number));
        }
    }

    private Prompt issue(int number, Purpose purpose) throws IOException {
        var prompt = prompt(number, purpose);
        append(LogTopic.PROMPTS, prompt, prompt, 0);
        return prompt;
    }

    private static Prompt prompt(int number, Purpose purpose) {
        var hostile = number == Responses.HOSTILE ? Vocabulary.SCRIPT + "\u202e" : "";
        var problem = new Problem(
                "p" + number,
                List.of(new Message("user", "Add " + number + hostile)),
                "9" + hostile,
                "data",
                (number % 2 == 0 ? "even" : "odd") + hostile,
                number % 5,
                Map.of("source", "book" + hostile));
        return new Prompt(new PromptId(NAME, number), purpose, problem, SAMPLING, SIBLINGS, 0);
    }

    private Position answer(Prompt prompt) throws IOException {
        var trajectories = trajectories((int) prompt.id().number());
        var rollouts = trajectories.stream().map(Trajectory::rollout).toList();
        append(LogTopic.ROLLOUTS, prompt, new RolloutGroup(prompt, new int[] {1}, rollouts, WORKER), 200);
        var group = new TrajectoryGroup(prompt, new int[] {1}, trajectories, WORKER, WORKER);
        return append(LogTopic.TRAJECTORIES, prompt, group, 300);
    }

    private static List<Trajectory> trajectories(int number) {
        return IntStream.range(0, SIBLINGS)
                .mapToObj(sibling -> new Responses(number, sibling).trajectory())
                .toList();
    }

    private void assess(long step, int number) throws IOException {
        var id = new PromptId(NAME, number);
        var assessments = IntStream.range(0, SIBLINGS)
                .mapToObj(sibling -> new Responses(number, sibling).assessment())
                .toList();
        files.append(LogTopic.ASSESSMENTS, id.key(), new GroupAssessment(step, id, assessments), time(number) + 400);
    }

    private void step(long step, List<Position> consumed) throws IOException {
        var id = new StepId(NAME, step, Phase.POLICY, step);
        var record = new StepRecord(id, consumed, Map.of(), Map.of("solveRate", 0.5));
        files.append(LogTopic.STEPS, Long.toString(step), record, time((int) step * BATCH) + 500);
    }

    private <T> Position append(LogTopic<T> topic, Prompt prompt, T value, long millis) throws IOException {
        return files.append(
                topic, prompt.id().key(), value, time((int) prompt.id().number()) + millis);
    }

    private static long time(int number) {
        return START + 1000L * number;
    }
}
