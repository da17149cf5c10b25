package dev.millrace.ops.watch;

import dev.millrace.ops.glance.RoleGlance;
import dev.millrace.ops.glance.RoleGlance.State;
import dev.millrace.ops.index.Pipeline;
import dev.millrace.ops.index.Pipeline.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What workers do, as a run's log tells it: a row each, or one for all of a kind where there are many.
///
/// @param pipeline what flows through the run now
/// @param secondsPerStep of the newest steps; NaN: there are none
/// @param staleness of the newest step, in words
record WorkerRows(Pipeline pipeline, double secondsPerStep, String staleness) {
    private static final int MOST = 3;

    /// Rows of the learner, generators, scorers and judges.
    List<RoleGlance> rows() {
        return Stream.of(
                        rows("learner", "", text("%.2f s/step", secondsPerStep), staleness),
                        rows("generator", "prompts", rate("rollouts"), ""),
                        rows("scorer", "rollouts", rate("trajectories"), ""),
                        judges())
                .flatMap(List::stream)
                .toList();
    }

    /// Few runs have them.
    private List<RoleGlance> judges() {
        boolean hasSome =
                pipeline.workers().stream().anyMatch(worker -> worker.role().equals("judge"));
        return hasSome ? rows("judge", "verify-requests", rate("verdicts"), "") : List.of();
    }

    /// @param role the workers' kind
    /// @param from the topic whose waiting records are of interest; may be none
    /// @param rate of all of them together
    /// @param detail what else is of interest
    private List<RoleGlance> rows(String role, String from, String rate, String detail) {
        var workers = pipeline.workers().stream()
                .filter(worker -> worker.role().equals(role))
                .toList();
        if (workers.isEmpty()) {
            return List.of(new RoleGlance(role, State.STARTING, "", Double.NaN, ""));
        }
        var waiting = lag(from);
        var more = detail.isEmpty() || waiting.isEmpty() ? detail + waiting : detail + ", " + waiting;
        if (workers.size() == 1 || workers.size() > MOST) {
            return List.of(together(role, workers, rate, more));
        }
        List<RoleGlance> rows = new ArrayList<>();
        for (var worker : workers) {
            var own = text("%.1f groups/s", worker.work().records() / seconds(worker));
            rows.add(new RoleGlance(
                    worker.name(), state(worker), own, worker.idle().recently(), rows.isEmpty() ? more : ""));
        }
        return rows;
    }

    private static RoleGlance together(String role, List<Worker> workers, String rate, String detail) {
        double idle = workers.stream()
                .mapToDouble(worker -> worker.idle().recently())
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        var words = workers.size() == 1 ? role : workers.size() + " " + role + "s";
        long silent = workers.stream()
                .filter(worker -> worker.state() == Pipeline.State.SILENT)
                .count();
        boolean isMixed = silent > 0 && silent < workers.size();
        return new RoleGlance(
                words,
                isMixed ? State.of(idle) : state(workers.getFirst()),
                rate,
                idle,
                isMixed ? silent + " silent, " + detail : detail);
    }

    private static State state(Worker worker) {
        return switch (worker.state()) {
            case STARTING -> State.STARTING;
            case WORKING -> State.WORKING;
            case WAITING -> State.WAITING;
            case SILENT -> State.SILENT;
            case ENDED -> State.ENDED;
        };
    }

    private static double seconds(Worker worker) {
        return (worker.times().last() - worker.times().first()) / 1e3;
    }

    private String rate(String topic) {
        return topic(topic)
                .map(found -> text("%.1f groups/s", found.perSecond()))
                .orElse("");
    }

    private String lag(String topic) {
        return topic(topic)
                .filter(found -> found.lag().waiting() > 0)
                .map(found -> found.lag().waiting() + " " + topic + " wait")
                .orElse("");
    }

    private Optional<Pipeline.Topic> topic(String name) {
        return pipeline.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst();
    }

    private static String text(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "";
    }
}
