package dev.millrace.ops.training;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.history.cluster.ClusterHistory;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How the generators of a run compute, as its learner has settled it.
public final class LoggedChoice {
    private LoggedChoice() {}

    /// Waits until the run has begun.
    ///
    /// @param settings of this process
    /// @param connection the run's cluster
    /// @return the same, and where they leave open how a generator computes, what the configuration on the log says
    public static RunSettings await(RunSettings settings, KafkaConnection connection) throws InterruptedException {
        Cluster.requireAnswer(connection);
        var log = read(settings, connection);
        while (log.isEmpty()) {
            TimeUnit.SECONDS.sleep(1);
            log = read(settings, connection);
        }
        return log.get().configuration().map(text -> over(settings, text)).orElse(settings);
    }

    /// Fills in what settings leave open.
    ///
    /// @param settings of this process
    /// @param text the configuration of the run
    static RunSettings over(RunSettings settings, String text) {
        var run = new Configuration().text("the run's log", text).bind();
        var choice = settings.generator().compute().orElse(run.generator().compute());
        return settings.computing(choice, settings.learner().compute());
    }

    private static Optional<StepLog> read(RunSettings settings, KafkaConnection connection) {
        try (var history =
                new ClusterHistory(connection, new Topics(settings.run().name()))) {
            return Optional.of(StepLog.read(history));
        } catch (HistoryException nothingYet) {
            return Optional.empty();
        }
    }
}
