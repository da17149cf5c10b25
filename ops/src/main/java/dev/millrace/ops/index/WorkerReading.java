package dev.millrace.ops.index;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.messages.report.WorkerState;
import dev.millrace.ops.index.Pipeline.Idle;
import dev.millrace.ops.index.Pipeline.State;
import dev.millrace.ops.index.Pipeline.Times;
import dev.millrace.ops.index.Pipeline.Work;
import dev.millrace.ops.index.Pipeline.Worker;
import dev.millrace.ops.index.flow.WorkerReports.Said;
import dev.millrace.ops.index.flow.WorkerSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Tells what workers are doing: from the records that they left, and from their reports where there are any.
///
/// @param content of the index
/// @param now milliseconds since 1970
/// @param live whether the run goes on
record WorkerReading(IndexContent content, long now, boolean live) {
    private static final long RECENT_MILLIS = 30_000;
    private static final long SILENT_MILLIS = 30_000;
    private static final String LEARNER = "learner";
    private static final String BROKER = "broker";

    List<Worker> workers() {
        List<Worker> workers = new ArrayList<>();
        if (content.steps().size() > 0) {
            workers.add(learner());
        }
        workers.addAll(of("generator", content.flow().generators()));
        workers.addAll(of("scorer", content.flow().scorers()));
        content.reports().workers().stream()
                .filter(said -> !said.report().role().equals(BROKER) && isNew(said, workers))
                .forEach(said -> workers.add(reported(said)));
        return workers;
    }

    private static boolean isNew(Said said, List<Worker> known) {
        return known.stream().noneMatch(worker -> is(said, worker.role(), worker.name()));
    }

    private static boolean is(Said said, String role, String name) {
        return said.report().role().equals(role)
                && (role.equals(LEARNER) || said.report().worker().equals(name));
    }

    private Optional<Said> said(String role, String name) {
        return content.reports().workers().stream()
                .filter(each -> is(each, role, name))
                .reduce((first, second) -> first.lastTime() > second.lastTime() ? first : second);
    }

    private List<Worker> of(String role, Map<String, WorkerSamples> workers) {
        return workers.entrySet().stream()
                .map(each -> worker(role, each.getKey(), each.getValue()))
                .toList();
    }

    private Worker learner() {
        var steps = content.steps();
        int last = steps.size() - 1;
        var idle = new Idle(idleSince(Long.MIN_VALUE), idleSince(steps.time(last) - RECENT_MILLIS));
        return worker(
                LEARNER,
                LEARNER,
                new Times(steps.time(0), steps.time(last)),
                (times, said) -> new Worker(
                        LEARNER, LEARNER, state(times, idle, said), times, idle, work(steps.size() - 1, 0, said)));
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
        var idle = new Idle(samples.idle(), samples.idle(samples.last() - RECENT_MILLIS, samples.last()));
        return worker(
                role,
                name,
                new Times(samples.first(), samples.last()),
                (times, said) -> new Worker(
                        role,
                        name,
                        state(times, idle, said),
                        times,
                        idle,
                        work(samples.size(), samples.restarts(), said)));
    }

    private Worker worker(String role, String name, Times seen, BiFunction<Times, Optional<Said>, Worker> maker) {
        var said = said(role, name);
        var times = said.map(each ->
                        new Times(Math.min(seen.first(), each.firstTime()), Math.max(seen.last(), each.lastTime())))
                .orElse(seen);
        return maker.apply(times, said);
    }

    private Worker reported(Said said) {
        var report = said.report();
        var times = new Times(said.firstTime(), said.lastTime());
        var idle = new Idle(Double.NaN, Double.NaN);
        var known = Optional.of(said);
        return new Worker(report.role(), report.worker(), state(times, idle, known), times, idle, work(0, 0, known));
    }

    private static Work work(long records, int restarts, Optional<Said> said) {
        return new Work(
                records,
                said.map(each -> each.starts() - 1).orElse(restarts),
                said.map(each -> each.report().measures()).orElse(Map.of()));
    }

    private State state(Times times, Idle idle, Optional<Said> said) {
        if (!live) {
            return State.ENDED;
        }
        if (now - times.last() > SILENT_MILLIS) {
            return State.SILENT;
        }
        var told = said.map(each -> each.report().state());
        if (told.isPresent()) {
            return of(told.get());
        }
        return idle.recently() > 0.5 ? State.WAITING : State.WORKING;
    }

    private static State of(WorkerState told) {
        return switch (told) {
            case STARTING -> State.STARTING;
            case WORKING -> State.WORKING;
            case WAITING -> State.WAITING;
            case ENDED -> State.ENDED;
        };
    }
}
