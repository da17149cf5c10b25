package dev.millrace.ops.training;

import dev.millrace.ops.trial.Readiness;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.learner.Learner;
import dev.millrace.learner.LearnerListener;
import dev.millrace.learner.LearnerReport;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.glance.RunStage;
import dev.millrace.ops.run.Json;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.DashboardSettings;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.task.Task;
import dev.millrace.ops.telemetry.Telemetry;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A run from beginning to end, in one process or, with `alone`, the learner's part of it:
///
/// 1. What this machine cannot compute is refused, and what is left open is settled and stored; the policy to
///    start from is made, unless it is there.
/// 2. A broker starts, unless there is a cluster; the topics are created.
/// 3. Generator, scorer and learner start, each on its own thread.
/// 4. The first end counts: the learner is finished, a role or the broker failed, or somebody pressed Ctrl-C.
/// 5. Learner first, everything is ended; the summary is written.
public final class TrainRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrainRun.class);

    private RunSettings settings;
    private final RunDirectory directory;
    private final Screen screen;
    private final StopWatch stopWatch = new StopWatch(System::nanoTime);
    private final RunEnd.Watch watch = new RunEnd.Watch();
    private final RoleThreads threads = new RoleThreads(watch);
    private Optional<DashboardSettings> shown = Optional.empty();

    /// @param settings the run's
    /// @param directory where it is kept
    /// @param screen shows what goes on
    public TrainRun(RunSettings settings, RunDirectory directory, Screen screen) {
        this.settings = settings;
        this.directory = directory;
        this.screen = screen;
    }

    /// Lets the run be seen in a browser while it goes on.
    ///
    /// @param at where; it may be switched off
    public void showAt(DashboardSettings at) {
        shown = Optional.of(at).filter(DashboardSettings::enabled);
    }

    /// Runs all roles with a broker of its own.
    ///
    /// @return what it came to
    /// @throws RoleFailedException where a role or the broker cannot go on
    public Summary withOwnBroker() throws InterruptedException {
        settings = Readiness.ofRun(settings, NetworkRole.values());
        var prepared = prepare();
        screen.status("starting a broker");
        try (var broker = SupervisedBroker.start(
                        directory.broker(), settings.broker(), problem -> watch.note(new RunEnd.Failed(problem)));
                var _ = pages(Optional.empty())) {
            return run(prepared, new Place(Cluster.own(broker), false, List.of(MeasuredWorker.of(broker))));
        }
    }

    /// Runs roles on a cluster that is there.
    ///
    /// @param connection the cluster
    /// @param alone only the learner: generators and scorers are other processes
    /// @return what it came to
    /// @throws RoleFailedException where a role cannot go on
    public Summary on(KafkaConnection connection, boolean alone) throws InterruptedException {
        settings = Readiness.ofRun(settings, alone ? new NetworkRole[] {NetworkRole.LEARNER} : NetworkRole.values());
        Cluster.requireAnswer(connection);
        var prepared = prepare();
        try (var _ = pages(Optional.of(connection))) {
            return run(prepared, new Place(connection, alone, List.of()));
        }
    }

    /// @param cluster that has the run's topics; empty: their files lie in its directory
    private LivePages pages(Optional<KafkaConnection> cluster) {
        return LivePages.start(shown, new RunPlace.Directory(directory.root(), cluster), screen);
    }

    /// Asks the run to end; does not wait for that.
    public void interrupt() {
        watch.note(new RunEnd.Interrupted());
    }

    private Prepared prepare() {
        Roles.requireVerifiers(settings);
        directory.replace(directory.configuration(), Configuration.write(settings));
        Cautions.lambda(settings).ifPresent(LOG::warn);
        var task = Task.of(settings, RunDirectory.initialModel(directory.root()));
        return new Prepared(task, task.prepare(screen, watch::isNoted));
    }

    private Summary run(Prepared prepared, Place place) throws InterruptedException {
        var roles = new Roles(settings, place.connection());
        TopicCreation.ensure(place.connection(), new Topics(settings.run().name()));
        try (var files = RunFiles.open(directory, settings.telemetry());
                var telemetry = Telemetry.start(settings, place.connection(), screen);
                var line = new StepLine(screen, glance())) {
            place.others().forEach(telemetry::add);
            List<LearnerListener> listeners = new ArrayList<>(files.listeners());
            listeners.addFirst(line);
            listeners.add(stopWatch);
            listeners.add(telemetry.addLearner("learner"));
            var learner = new Learner(
                    settings.learner(),
                    roles.learnerContext(directory, prepared.task(), screen),
                    new Listeners(listeners));
            if (!place.alone()) {
                startWorkers(roles, prepared.task(), telemetry);
            }
            var end = threads.learn(learner);
            if (end instanceof RunEnd.Failed(Throwable cause)) {
                telemetry.fail(cause);
            }
            line.end(stage(end, learner));
            return conclude(end, learner, prepared);
        }
    }

    private void startWorkers(Roles roles, Task task, Telemetry telemetry) {
        var scorer = roles.scorer("scorer");
        var generator = roles.generator(task.policy(), "generator");
        telemetry.add(MeasuredWorker.of("scorer", scorer));
        telemetry.add(MeasuredWorker.of("generator", generator));
        threads.start("scorer", scorer, scorer::close);
        threads.start("generator", generator, generator::close);
    }

    private StepGlance glance() {
        var name = String.valueOf(directory.root().getFileName());
        return new StepGlance(name, settings.learner().schedule().policySteps(), System::nanoTime);
    }

    private static RunStage stage(RunEnd end, Learner learner) {
        return switch (end) {
            case RunEnd.Failed _ -> RunStage.FAILED;
            case RunEnd.Finished _, RunEnd.Interrupted _ ->
                learner.report().filter(LearnerReport::finished).isPresent() ? RunStage.FINISHED : RunStage.ENDED;
        };
    }

    private Summary conclude(RunEnd end, Learner learner, Prepared prepared) {
        Optional<Summary> summary = learner.report()
                .map(report -> new Summary(
                        directory.root(), report, prepared.warmStartSeconds(), stopWatch.first(), stopWatch.seconds()));
        summary.ifPresent(known -> directory.replace(directory.summary(), Json.pretty(known.values()) + "\n"));
        return switch (end) {
            case RunEnd.Finished(), RunEnd.Interrupted() ->
                summary.orElseThrow(() ->
                        new IllegalStateException("run: got an end before it was open, expected at least its start"));
            case RunEnd.Failed(RuntimeException cause) -> throw cause;
            case RunEnd.Failed(Throwable cause) -> throw new RoleFailedException("run ended: " + cause, cause);
        };
    }

    private record Prepared(Task task, double warmStartSeconds) {}

    /// @param alone only the learner runs here
    /// @param others that tell about themselves beside the roles
    private record Place(KafkaConnection connection, boolean alone, List<MeasuredWorker> others) {}
}
