package dev.millrace.ops.drill;

import dev.millrace.ops.broker.BrokerCluster;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.child.ChildJvm;
import dev.millrace.ops.child.SupervisedChild;
import dev.millrace.ops.drill.plan.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The processes of a run, each started again at once when it ends.
final class Processes implements AutoCloseable {
    private final Path runDirectory;
    private final String program;
    private final BrokerCluster brokers;
    private final Map<String, SupervisedChild> workers = new LinkedHashMap<>();

    /// @param runDirectory of the run, with its configuration
    /// @param program main class of the command line
    /// @param brokers that are there already; the caller's to close
    Processes(Path runDirectory, String program, BrokerCluster brokers) {
        this.runDirectory = runDirectory;
        this.program = program;
        this.brokers = brokers;
    }

    /// Starts the learner, which makes the initial model and the topics that the others wait for.
    void startLearner() {
        start(Role.LEARNER, 1, List.of("learn"));
    }

    /// Starts generators and scorers.
    void startWorkers() {
        for (int i = 1; i <= Role.GENERATOR.instances(); i++) {
            start(Role.GENERATOR, i, List.of("generate", "--name", Role.GENERATOR.process(i)));
        }
        for (int i = 1; i <= Role.SCORER.instances(); i++) {
            start(Role.SCORER, i, List.of("score", "--name", Role.SCORER.process(i)));
        }
    }

    private void start(Role role, int instance, List<String> command) {
        String name = role.process(instance);
        var arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--run-dir", runDirectory.toString(), "--bootstrap", brokers.bootstrapServers()));
        var options = List.of(
                "-Xmx256m", "-Dai.djl.offline=true", "-Dlogback.configurationFile=dev/millrace/ops/logback.xml");
        var jvm = new ChildJvm(program, options, Map.of("OMP_NUM_THREADS", "1"), output(name));
        workers.put(name, SupervisedChild.start(name, jvm, arguments));
    }

    private Path output(String name) {
        return logs().resolve(name + ".out");
    }

    private Path logs() {
        return runDirectory.resolve("logs");
    }

    /// What a process will write once it is at work again after it was killed now.
    ///
    /// @param role whose
    /// @param instance from 1
    LogSign sign(Role role, int instance) {
        String name = role.process(instance);
        return switch (role) {
            case GENERATOR -> LogSign.next(logs().resolve(name + ".log"), "begins with policy version");
            case SCORER -> LogSign.next(logs().resolve(name + ".log"), name + " is running");
            case LEARNER -> LogSign.next(output(name), "run goes on after step");
            case BROKER -> LogSign.next(node(instance).log(), "Kafka Server started");
        };
    }

    /// Ends a process as `kill -9` does.
    ///
    /// @param role whose
    /// @param instance from 1
    void kill(Role role, int instance) {
        if (role == Role.BROKER) {
            node(instance).kill();
        } else {
            worker(role.process(instance)).process().destroyForcibly();
        }
    }

    /// The id of the present process.
    ///
    /// @param role whose
    /// @param instance from 1
    long pid(Role role, int instance) {
        return role == Role.BROKER
                ? node(instance).pid()
                : worker(role.process(instance)).process().pid();
    }

    private SupervisedBroker node(int instance) {
        return brokers.nodes().get(instance - 1);
    }

    private SupervisedChild worker(String name) {
        var worker = workers.get(name);
        if (worker == null) {
            throw new IllegalArgumentException("process: got " + name + ", expected one of " + workers.keySet());
        }
        return worker;
    }

    /// How often processes ended though nobody killed them, by name; those that never did are left out.
    Map<String, Integer> failures() {
        Map<String, Integer> failures = new TreeMap<>();
        workers.forEach((name, worker) -> failures.put(name, worker.failures()));
        failures.values().removeIf(count -> count == 0);
        return failures;
    }

    /// Ends the workers: the learner first, which commits what it has while the others still run.
    @Override
    public void close() {
        workers.values().forEach(SupervisedChild::close);
    }
}
