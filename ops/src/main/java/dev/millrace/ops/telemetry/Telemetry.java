package dev.millrace.ops.telemetry;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.telemetry.report.Reports;
import dev.millrace.ops.telemetry.worker.LearnerWatch;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the workers of this process tell about themselves: to the run's log, to Prometheus, to a collector of
/// OpenTelemetry. Nothing that fails here ends a run.
public final class Telemetry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Telemetry.class);

    private final Optional<Reports> reports;
    private final Optional<Exposition> exposition;

    private Telemetry(Optional<Reports> reports, Optional<Exposition> exposition) {
        this.reports = reports;
        this.exposition = exposition;
    }

    /// Starts to tell, as configured.
    ///
    /// @param settings the run's
    /// @param connection the cluster
    /// @param screen gets addresses
    public static Telemetry start(RunSettings settings, KafkaConnection connection, Screen screen) {
        var exposition = settings.telemetry().isExposed()
                ? Optional.of(
                        Exposition.start(settings.telemetry(), settings.run().name(), screen))
                : Optional.<Exposition>empty();
        return new Telemetry(reports(settings, connection), exposition);
    }

    private static Optional<Reports> reports(RunSettings settings, KafkaConnection connection) {
        int seconds = settings.telemetry().reportSeconds();
        if (seconds == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Reports.start(connection, new Topics(settings.run().name()), seconds));
        } catch (KafkaException problem) {
            LOG.warn("there will be no reports: {}", problem.getMessage(), problem);
            return Optional.empty();
        }
    }

    /// Tells of a worker too from now on.
    public void add(MeasuredWorker worker) {
        reports.ifPresent(all -> all.add(worker));
        exposition.ifPresent(shown -> shown.meters().add(worker));
    }

    /// Tells of a learner too from now on.
    ///
    /// @param worker its name among the run's workers
    /// @return to be told of what the learner does
    public LearnerWatch addLearner(String worker) {
        var watch = new LearnerWatch(System::nanoTime);
        add(MeasuredWorker.of(worker, watch));
        exposition.ifPresent(shown -> shown.meters().addSteps(watch));
        return watch;
    }

    /// Tells that a fault ends the run.
    public void fail(Throwable cause) {
        reports.ifPresent(all -> all.fail(cause));
    }

    /// Tells that the workers have ended.
    @Override
    public void close() {
        exposition.ifPresent(Exposition::close);
        reports.ifPresent(Reports::close);
    }
}
