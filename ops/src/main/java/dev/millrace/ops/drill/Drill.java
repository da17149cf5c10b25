package dev.millrace.ops.drill;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.broker.BrokerCluster;
import dev.millrace.ops.broker.BrokerException;
import dev.millrace.ops.drill.plan.DrillSettings;
import dev.millrace.ops.drill.plan.PlannedFault;
import dev.millrace.ops.drill.plan.Role;
import dev.millrace.ops.drill.report.DrillReport;
import dev.millrace.ops.drill.report.Evidence;
import dev.millrace.ops.drill.report.FaultOutcome;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A fault drill: a small run of separate processes that are killed and paused, and whose records are damaged, at
/// moments that a seed decides; then its log is audited.
///
/// 1. Three brokers start, then the learner, then generators and a scorer.
/// 2. One fault after the other is injected, each after the run has recovered from the one before.
/// 3. The learner is closed, then the others.
/// 4. The log says what became of every prompt, and every step is done again from it.
public final class Drill {
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    /// What closing and auditing may take of a drill's time.
    private static final Duration CLOSING = Duration.ofSeconds(45);

    private final DrillSettings settings;
    private final RunSettings run;
    private final Path runDirectory;
    private final String program;
    private final Screen screen;
    private final long started = System.nanoTime();
    private final AtomicReference<@Nullable BrokerException> brokerFailure = new AtomicReference<>();
    private volatile boolean interrupted;

    /// @param settings what it is to do
    /// @param run the run's configuration
    /// @param runDirectory that is new
    /// @param program main class of the command line, for the run's processes
    /// @param screen shows what goes on
    public Drill(DrillSettings settings, RunSettings run, Path runDirectory, String program, Screen screen) {
        this.settings = settings;
        this.run = run;
        this.runDirectory = runDirectory.toAbsolutePath().normalize();
        this.program = program;
        this.screen = screen;
    }

    /// Runs it.
    ///
    /// @return what it came to
    /// @throws BrokerException where the brokers do not come up
    /// @throws IllegalStateException where the run does not start
    public DrillReport run() throws InterruptedException {
        screen.status("starting " + Role.BROKER.instances() + " brokers");
        try (var cluster = BrokerCluster.start(prepared().brokers(Role.BROKER.instances()), run.broker(), this::note)) {
            var connection = new KafkaConnection(cluster.bootstrapServers(), Map.of());
            List<FaultOutcome> outcomes = new ArrayList<>();
            Map<String, Integer> failures;
            try (var processes = new Processes(runDirectory, program, cluster)) {
                exercise(processes, connection, outcomes);
                screen.status("ending the run");
                failures = processes.failures();
            }
            return report(connection, outcomes, failures);
        }
    }

    /// Asks the drill to end; does not wait for that. What was injected is audited.
    public void interrupt() {
        interrupted = true;
    }

    private void note(BrokerException failure) {
        brokerFailure.compareAndSet(null, failure);
    }

    /// The learner's process is to hold the directory, so it is let go of at once.
    private RunDirectory prepared() {
        try (var directory = RunDirectory.open(runDirectory)) {
            directory.replace(directory.configuration(), Configuration.write(run));
            return directory;
        }
    }

    private void exercise(Processes processes, KafkaConnection connection, List<FaultOutcome> outcomes)
            throws InterruptedException {
        var topics = new Topics(run.run().name());
        var saboteur = new Saboteur(processes, connection, topics, settings.seed());
        try (var watch = StepWatch.start(connection, topics);
                var replicas = new Replicas(connection)) {
            var injection = new Injection(processes, saboteur, watch, replicas, patience());
            processes.startLearner();
            requireStart(injection.awaitStep(0));
            processes.startWorkers();
            requireStart(injection.awaitStep(1));
            for (var fault : settings.plan().faults()) {
                if (isEnding() || !inject(injection, fault, outcomes)) {
                    return;
                }
            }
        }
    }

    private boolean inject(Injection injection, PlannedFault fault, List<FaultOutcome> outcomes)
            throws InterruptedException {
        var outcome = injection.inject(fault);
        outcomes.add(outcome);
        screen.note(outcome.line());
        return outcome.recovery().isComplete();
    }

    private void requireStart(boolean started) {
        if (!started && !interrupted) {
            throw new IllegalStateException("run: got no step within " + RECOVERY.toSeconds()
                    + " s, expected it to start; its logs are in " + runDirectory.resolve("logs"));
        }
    }

    private Injection.Patience patience() {
        int settling = run.learner().batch().maxStaleness() + 2;
        return new Injection.Patience(settling, RECOVERY, this::isEnding);
    }

    private boolean isEnding() {
        long left = settings.limit().minus(CLOSING).toNanos() - (System.nanoTime() - started);
        return interrupted || left < 0 || brokerFailure.get() != null;
    }

    private DrillReport report(KafkaConnection connection, List<FaultOutcome> outcomes, Map<String, Integer> failures) {
        screen.status("looking at the log");
        var broken = brokerFailure.get();
        if (broken != null) {
            throw broken;
        }
        try (var recorded = RecordedRun.open(runDirectory, Optional.of(connection))) {
            var evidence = Evidence.of(recorded, screen, () -> interrupted);
            return new DrillReport(runDirectory, settings, outcomes, failures, evidence);
        } finally {
            screen.endStatus();
        }
    }
}
