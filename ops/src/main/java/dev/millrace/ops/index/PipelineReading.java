package dev.millrace.ops.index;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.messages.log.Phase;
import dev.millrace.ops.index.Pipeline.Idle;
import dev.millrace.ops.index.Pipeline.Lag;
import dev.millrace.ops.index.Pipeline.Restart;
import dev.millrace.ops.index.Pipeline.State;
import dev.millrace.ops.index.Pipeline.Times;
import dev.millrace.ops.index.Pipeline.Topic;
import dev.millrace.ops.index.Pipeline.Worker;
import dev.millrace.ops.index.flow.WorkerSamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts together who works and what waits, from what the log holds.
///
/// @param content of the index
/// @param now milliseconds since 1970
/// @param live whether the run goes on
record PipelineReading(IndexContent content, long now, boolean live) {
    private static final long RECENT_MILLIS = 30_000;
    private static final long SILENT_MILLIS = 30_000;
    private static final int RATE_SECONDS = 10;

    Pipeline pipeline() {
        return new Pipeline(now, topics(), workers(), staleness(), restarts());
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

    private List<Worker> workers() {
        List<Worker> workers = new ArrayList<>();
        if (content.steps().size() > 0) {
            workers.add(learner());
        }
        content.flow().generators().forEach((name, samples) -> workers.add(worker("generator", name, samples)));
        content.flow().scorers().forEach((name, samples) -> workers.add(worker("scorer", name, samples)));
        return workers;
    }

    private Worker learner() {
        var steps = content.steps();
        int last = steps.size() - 1;
        long from = steps.time(last) - RECENT_MILLIS;
        var idle = new Idle(idleSince(Long.MIN_VALUE), idleSince(from));
        var times = new Times(steps.time(0), steps.time(last));
        return new Worker("learner", "learner", state(times.last(), idle), times, idle, steps.size(), 0);
    }

    private double idleSince(long time) {
        var steps = content.steps();
        double waited = 0;
        double all = 0;
        for (int row = steps.size() - 1; row > 0 && steps.time(row) > time; row--) {
            double seconds = steps.metric(FlowMetric.SECONDS.key(), row);
            double waiting = steps.metric(FlowMetric.SECONDS_WAITING.key(), row);
            waited += Double.isNaN(waiting) ? 0 : waiting;
            all += Double.isNaN(seconds) ? 0 : seconds;
        }
        return all <= 0 ? Double.NaN : waited / all;
    }

    private Worker worker(String role, String name, WorkerSamples samples) {
        var times = new Times(samples.first(), samples.last());
        var idle = new Idle(samples.idle(), samples.idle(times.last() - RECENT_MILLIS, times.last()));
        return new Worker(role, name, state(times.last(), idle), times, idle, samples.size(), samples.restarts());
    }

    private State state(long last, Idle idle) {
        if (!live) {
            return State.ENDED;
        }
        if (now - last > SILENT_MILLIS) {
            return State.SILENT;
        }
        return idle.recently() > 0.5 ? State.WAITING : State.WORKING;
    }

    private List<Restart> restarts() {
        List<Restart> restarts = new ArrayList<>();
        content.flow().generators().forEach((name, samples) -> add(restarts, "generator", name, samples));
        content.flow().scorers().forEach((name, samples) -> add(restarts, "scorer", name, samples));
        restarts.sort(Comparator.comparingLong(Restart::time));
        return restarts;
    }

    private static void add(List<Restart> restarts, String role, String name, WorkerSamples samples) {
        samples.restartTimes().forEach(time -> restarts.add(new Restart(time, role, name)));
    }

    /// By how many versions the oldest token of a response was behind when a step trained on it.
    private Map<Long, Long> staleness() {
        var responses = content.responses();
        Map<Long, Long> counts = new TreeMap<>();
        for (int row = 0; row < responses.size(); row++) {
            long step = responses.groups().step(responses.group(row));
            int at = step < 0 ? -1 : content.steps().row(step);
            if (at >= 0
                    && content.steps().phase(at) == Phase.POLICY
                    && !responses.groups().isFiltered(responses.group(row))) {
                long behind = content.steps().version(at) - 1 - responses.oldest(row);
                counts.merge(behind, responses.length(row), Long::sum);
            }
        }
        return counts;
    }
}
