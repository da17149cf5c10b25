package dev.millrace.ops.comparison;

import java.util.Arrays;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.binding.ConfigurationProblem;
import dev.millrace.ops.trial.Readiness;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.broker.BrokerException;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.results.ComparisonResult;
import dev.millrace.ops.results.ComparisonText;
import dev.millrace.ops.results.RunOutcome;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.task.Task;
import dev.millrace.ops.training.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs of several presets with several seeds, from one start:
///
/// 1. The warm start is made once.
/// 2. A broker starts, unless there is a cluster.
/// 3. Every run, one after the other; those that are finished already are only read. Value-pretraining is done once for
///    all runs that would do the same.
///
/// What fails is reported, and the others go on.
public final class Comparison {
    private final ComparisonPlan plan;
    private final PresetSettings settings;
    private final RunDirectory directory;
    private final Screen screen;
    private final Conductor conductor;
    private final AtomicReference<@Nullable BrokerException> broken = new AtomicReference<>();

    /// @param plan what is compared
    /// @param settings of each preset
    /// @param directory the comparison's own
    /// @param screen shows what goes on
    public Comparison(ComparisonPlan plan, PresetSettings settings, RunDirectory directory, Screen screen) {
        this.plan = plan;
        this.settings = (preset, assignments) -> Readiness.withEngine(settings.of(preset, assignments));
        this.directory = directory;
        this.screen = screen;
        this.conductor = new Conductor(screen);
    }

    /// Takes every run, unless it is ended before, on a broker of its own.
    ///
    /// @return what came of the runs that ended
    /// @throws BrokerException where the broker cannot go on
    public ComparisonResult withOwnBroker() throws InterruptedException {
        prepare();
        screen.status("starting a broker");
        var own = settings.of(plan.presets().getFirst(), List.of()).broker();
        try (var broker = SupervisedBroker.start(directory.broker(), own, this::fail)) {
            var result = run(Cluster.own(broker));
            var failure = broken.get();
            if (failure != null) {
                throw failure;
            }
            return result;
        }
    }

    /// Takes every run, unless it is ended before, on a cluster that is there.
    ///
    /// @param connection the cluster
    /// @return what came of the runs that ended
    public ComparisonResult on(KafkaConnection connection) throws InterruptedException {
        Cluster.requireAnswer(connection);
        prepare();
        return run(connection);
    }

    /// Asks for the end; does not wait for that.
    public void interrupt() {
        conductor.stop();
    }

    private void fail(BrokerException problem) {
        broken.set(problem);
        conductor.stop();
    }

    private void prepare() {
        var first = settings.of(plan.presets().getFirst(), List.of());
        requireSettled(first);
        var _ = Readiness.ofRun(first, NetworkRole.values());
        var start = new SharedStart(directory.root());
        start.claim(directory, first);
        Task.of(first, start.policy()).prepare(screen, conductor::isStopping);
    }

    /// What is gone on with later must not come to another choice.
    private static void requireSettled(RunSettings settings) {
        var problems = Arrays.stream(NetworkRole.values())
                .filter(role -> role.choice(settings).isOpen())
                .map(role -> new ConfigurationProblem(
                        role.section() + ".compute",
                        "products or attention auto",
                        "f32 or bf16, and fused or plain: all runs of a comparison compute alike"))
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    private ComparisonResult run(KafkaConnection connection) {
        var runs = new ComparedRuns(settings, new SharedStart(directory.root()), conductor, connection);
        List<RunOutcome> outcomes = new ArrayList<>();
        for (var key : plan.runs()) {
            screen.note("run " + key.text());
            runs.take(key).ifPresent(outcome -> {
                outcomes.add(outcome);
                screen.line(ComparisonText.line(outcome));
            });
            if (conductor.isStopping()) {
                break;
            }
        }
        return new ComparisonResult(outcomes, plan.rate());
    }
}
