package dev.millrace.ops.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.training.TrainRun;
import dev.millrace.policy.device.Devices;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.AttentionPath;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkGuardTest {
    private static final String NOT_THERE = "got cuda:3, expected one of " + String.join(", ", Devices.names());

    private static RunSettings settings(String... assignments) {
        var configuration = new Configuration();
        Arrays.stream(assignments).forEach(configuration::set);
        return configuration.bind();
    }

    private static void require(RunSettings settings, OptionalLong free, NetworkRole... roles) {
        var guard = new NetworkGuard(settings, _ -> free);
        guard.requireDevices(roles);
        guard.requireMemory(ModelShape.of(settings), roles);
    }

    private static long bytes(RunSettings settings, NetworkRole role) {
        return RoleMemory.of(role, settings, ModelShape.of(settings)).bytes();
    }

    @Test
    void refusesEveryDeviceThatIsNotThereWithThoseThatAre() {
        var settings = settings("generator.compute.device=cuda:3", "learner.compute.device=cuda:3");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> require(settings, OptionalLong.empty(), NetworkRole.values()))
                .withMessage("generator.compute.device: " + NOT_THERE + "\nlearner.compute.device: " + NOT_THERE);
    }

    /// Tests run without the module that vector instructions are in.
    @Test
    void refusesVectorsWhereJavaHasNone() {
        var settings = settings("generator.compute.engine=vector");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> NetworkGuard.of(settings).requireDevices(NetworkRole.GENERATOR))
                .withMessage("generator.compute.engine: got vector, expected torch, or Java started with"
                        + " --add-modules jdk.incubator.vector");
    }

    @Test
    void doesNotAskForTheDeviceOfAnotherProcess() {
        var settings = settings("generator.compute.device=cuda:3");
        assertThatCode(() -> require(settings, OptionalLong.empty(), NetworkRole.LEARNER))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesATrainingBeforeAnythingIsMade(@TempDir Path folder) {
        var settings = settings("learner.compute.device=cuda:3");
        var made = folder.resolve("run");
        try (var directory = RunDirectory.open(made)) {
            var run = new TrainRun(settings, directory, Screen.standardError());
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(run::withOwnBroker)
                    .withMessage("learner.compute.device: " + NOT_THERE);
        }
        assertThat(made).doesNotExist();
    }

    @Test
    void refusesWhatNeedsMoreMemoryThanIsFree() {
        var settings = settings();
        long needed = bytes(settings, NetworkRole.GENERATOR) + bytes(settings, NetworkRole.LEARNER);
        require(settings, OptionalLong.of(needed), NetworkRole.values());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> require(settings, OptionalLong.of(needed - 1), NetworkRole.values()))
                .withMessageStartingWith(
                        "memory of cpu: got " + RoleMemory.size(needed - 1) + " free, expected at least "
                                + RoleMemory.size(needed) + " (generator: weights in use and to come ")
                .withMessageContaining("; learner: policy with gradients and moments ")
                .withMessageEndingWith("), or machine.memoryCheck: warn");
    }

    @Test
    void refusesVectorsThatJavasHeapCannotHold() {
        var settings = settings("generator.compute.engine=vector");
        var guard = new NetworkGuard(
                settings, place -> place.equals("cpu") ? OptionalLong.empty() : OptionalLong.of(1_000_000));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> guard.requireMemory(ModelShape.of(settings), NetworkRole.values()))
                .withMessageStartingWith("memory of Java's heap: got 1 MiB free, expected at least ")
                .withMessageContaining("(generator: weights in use and to come ");
    }

    @Test
    void loadsInAnyCaseWhereItIsToldTo() {
        var settings = settings("machine.memoryCheck=warn");
        assertThatCode(() -> require(settings, OptionalLong.of(1), NetworkRole.values()))
                .doesNotThrowAnyException();
    }

    @Test
    void countsACriticOnlyWhereThereIsOne() {
        var with = settings("learner.algorithm.preset=vapo");
        var without = settings("learner.algorithm.preset=grpo");
        assertThat(bytes(with, NetworkRole.LEARNER)).isGreaterThan(bytes(without, NetworkRole.LEARNER));
    }

    @Test
    void fusedAttentionOfALearnerOnAGpuIsNotTheSameToTheBit() {
        assertThat(NetworkGuard.lastBits(learner("gpu0", AttentionPath.FUSED)))
                .get()
                .asString()
                .contains("fused on gpu0")
                .contains("plain");
        assertThat(NetworkGuard.lastBits(learner("gpu0", AttentionPath.PLAIN))).isEmpty();
        assertThat(NetworkGuard.lastBits(learner("cpu", AttentionPath.FUSED))).isEmpty();
    }

    private static ComputeSettings learner(String device, AttentionPath attention) {
        return new ComputeSettings(device, ElementType.BF16, attention, 1);
    }
}
