package dev.millrace.ops.index;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.ops.index.Pipeline.Lag;
import dev.millrace.ops.index.Pipeline.Topic;
import dev.millrace.ops.index.flow.WorkerEvent;
import dev.millrace.ops.index.flow.WorkerReports;
import dev.millrace.ops.index.flow.WorkerSamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts together who works and what waits, from what the log holds.
///
/// @param content of the index
/// @param now milliseconds since 1970
/// @param live whether the run goes on
record PipelineReading(IndexContent content, long now, boolean live) {
    private static final int RATE_SECONDS = 10;

    Pipeline pipeline() {
        return new Pipeline(
                now,
                topics(),
                new WorkerReading(content, now, live).workers(),
                content.responses().tally().staleness(),
                events());
    }

    private List<Topic> topics() {
        var groups = content.responses().groups();
        long prompts = content.places(content.topics().prompts()).prompts();
        long given = content.letters().rows().stream()
                .filter(letter ->
                        letter.origin().topic().equals(content.topics().rollouts()))
                .count();
        double copies = Math.max(0, content.steps().newest(FlowMetric.DUPLICATES.key()));
        List<Topic> topics = new ArrayList<>();
        topics.add(topic("prompts", prompts - content.settled(), "prompts that no generator has answered"));
        topics.add(topic("rollouts", records("rollouts") - groups.size() - given, "groups that wait for the scorer"));
        topics.add(topic("trajectories", groups.untaken() - (long) copies, "groups that wait for the learner"));
        topics.add(topic("steps", 0, "nobody waits for them"));
        topics.add(topic("assessments", 0, "nobody waits for them"));
        topics.add(topic("dead-letters", records("dead-letters"), "records that nobody could use"));
        for (var asked : List.of("verify-requests", "verdicts")) {
            if (records(asked) > 0) {
                topics.add(
                        topic(asked, records("verify-requests") - records("verdicts"), "groups that wait for a judge"));
            }
        }
        return topics;
    }

    private long records(String topic) {
        return content.flow().topic(topic).records();
    }

    private Topic topic(String name, long waiting, String meaning) {
        var flow = content.flow().topic(name);
        double rate = live ? flow.perSecond(now, RATE_SECONDS) : flow.perSecond();
        return new Topic(name, flow.records(), flow.bytes(), rate, new Lag(Math.max(0, waiting), meaning), flow.last());
    }

    /// What workers reported; where none did, what their clocks tell.
    private List<WorkerEvent> events() {
        if (!content.reports().workers().isEmpty()) {
            return content.reports().events();
        }
        List<WorkerEvent> events = new ArrayList<>();
        content.flow().generators().forEach((name, samples) -> add(events, "generator", name, samples));
        content.flow().scorers().forEach((name, samples) -> add(events, "scorer", name, samples));
        events.sort(Comparator.comparingLong(WorkerEvent::time));
        return events;
    }

    private static void add(List<WorkerEvent> events, String role, String name, WorkerSamples samples) {
        samples.restartTimes()
                .forEach(time -> events.add(new WorkerEvent(time, role, name, WorkerReports.STARTED_AGAIN)));
    }
}
