package dev.millrace.ops.index;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.index.evaluation.AskedEvaluations;
import dev.millrace.ops.index.flow.Flow;
import dev.millrace.ops.index.flow.WorkerReports;
import dev.millrace.ops.index.letter.Letters;
import dev.millrace.ops.index.place.Places;
import dev.millrace.ops.index.response.ResponseColumns;
import dev.millrace.ops.index.response.TakenBy;
import dev.millrace.ops.index.step.StepColumns;
import dev.millrace.ops.settings.TaskSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// All columns of an index, and how the records of each topic fill them.
final class IndexContent {
    private final Topics topics;
    private final StepColumns steps = new StepColumns();
    private final ResponseColumns responses = new ResponseColumns();
    private final AskedEvaluations evaluations;
    private final Flow flow = new Flow();
    private final WorkerReports reports = new WorkerReports();
    private final Letters letters = new Letters();
    private final Map<String, Places> places = new HashMap<>();
    private final Map<String, Consumer<RawRecord>> takers = new HashMap<>();
    private final Set<Long> settled = new HashSet<>();
    private final Set<Long> dead = new HashSet<>();
    private long unreadable;

    IndexContent(Topics topics, TaskSettings task) {
        this.topics = topics;
        evaluations = new AskedEvaluations(task);
        take(LogTopic.STEPS, this::step);
        take(LogTopic.PROMPTS, this::prompt);
        takers.put(topics.rollouts(), this::rollouts);
        take(LogTopic.TRAJECTORIES, this::trajectories);
        take(LogTopic.DEAD_LETTERS, this::letter);
        take(LogTopic.REPORTS, entry -> reports.add(entry.timestamp(), entry.value()));
        take(LogTopic.ASSESSMENTS, entry -> {
            place(entry, entry.value().prompt().number());
            responses.assess(entry.value());
        });
    }

    /// The topics that are read, in this order.
    List<String> topicNames() {
        return List.of(
                topics.steps(),
                topics.prompts(),
                topics.rollouts(),
                topics.trajectories(),
                topics.deadLetters(),
                topics.assessments(),
                topics.verifyRequests(),
                topics.verdicts(),
                topics.reports());
    }

    private <T> void take(LogTopic<T> topic, Consumer<LogEntry.Intact<T>> taker) {
        takers.put(topic.name().apply(topics), raw -> {
            switch (topic.decode(raw)) {
                case LogEntry.Intact<T> intact -> taker.accept(intact);
                case LogEntry.Broken<T> _ -> unreadable++;
            }
        });
    }

    void take(RawRecord raw) {
        var topic = raw.position().topic();
        int size = raw.value() == null ? 0 : raw.value().length;
        flow.topic(topic.substring(topics.run().length() + 1)).add(raw.timestamp(), size);
        takers.getOrDefault(topic, _ -> {}).accept(raw);
    }

    private void step(LogEntry.Intact<StepRecord> entry) {
        var record = entry.value();
        steps.add(new StepEntry(entry.position().offset(), entry.timestamp(), record));
        boolean trains = record.phase() == Phase.POLICY;
        boolean filters = trains && record.metric(FlowMetric.FILTERED_GROUPS.key()) > 0;
        var taking = new TakenBy(record.step(), trains, record.version() - 1, filters);
        record.consumed().forEach(position -> responses.take(position, taking));
    }

    private void prompt(LogEntry.Intact<Prompt> entry) {
        var prompt = entry.value();
        if (prompt.purpose() == Purpose.EVALUATION
                && !places(topics.prompts()).contains(prompt.id().number())) {
            evaluations.add(prompt);
        }
        place(entry, prompt.id().number());
    }

    private void rollouts(RawRecord raw) {
        PromptId.numberIn(raw.keyText()).ifPresent(number -> {
            places(topics.rollouts()).add(number, raw.position());
            settled.add(number);
        });
    }

    private void trajectories(LogEntry.Intact<TrajectoryGroup> entry) {
        var group = entry.value();
        place(entry, group.prompt().id().number());
        flow.worked(entry.timestamp(), group.generator(), group.scorer());
        responses.add(entry);
    }

    private void letter(LogEntry.Intact<DeadLetter> entry) {
        letters.add(entry);
        PromptId.numberIn(entry.value().key()).ifPresent(number -> {
            place(entry, number);
            settled.add(number);
            dead.add(number);
        });
    }

    private void place(LogEntry<?> entry, long number) {
        places(entry.position().topic()).add(number, entry.position());
    }

    Places places(String topic) {
        return places.computeIfAbsent(topic, Places::new);
    }

    Topics topics() {
        return topics;
    }

    StepColumns steps() {
        return steps;
    }

    ResponseColumns responses() {
        return responses;
    }

    AskedEvaluations evaluations() {
        return evaluations;
    }

    Flow flow() {
        return flow;
    }

    WorkerReports reports() {
        return reports;
    }

    Letters letters() {
        return letters;
    }

    /// Prompts that have been answered or given up.
    int settled() {
        return settled.size();
    }

    boolean isDead(long number) {
        return dead.contains(number);
    }

    /// Records that could not be read.
    long unreadable() {
        return unreadable;
    }
}
