package dev.millrace.ops.guard;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.binding.ConfigurationProblem;
import dev.millrace.ops.settings.MemoryCheck;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.device.Devices;
import dev.millrace.policy.device.FreeMemory;
import java.util.Arrays;
import java.util.Optional;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.Engine;
import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.policy.network.choice.EngineChoice;
import dev.millrace.policy.network.vector.VectorSlotDecoder;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks whether this machine has the devices that networks are to compute on, and enough memory there.
public final class NetworkGuard {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkGuard.class);

    /// What is computed in Java lies there, within the memory of the CPU.
    private static final String HEAP = "Java's heap";

    private final RunSettings settings;
    private final Function<String, OptionalLong> free;

    /// @param settings of the run
    /// @param free bytes that a device, or Java's heap, has left; empty where that is not known
    NetworkGuard(RunSettings settings, Function<String, OptionalLong> free) {
        this.settings = settings;
        this.free = free;
    }

    /// One for this machine.
    ///
    /// @param settings of the run
    public static NetworkGuard of(RunSettings settings) {
        return new NetworkGuard(
                settings,
                device -> device.equals(HEAP)
                        ? OptionalLong.of(Runtime.getRuntime().maxMemory())
                        : FreeMemory.of(device));
    }

    /// Requires memory for what a process needs, unless `machine.memoryCheck` is `warn`.
    ///
    /// @param model that the run starts from
    /// @param roles that load networks in this process, on devices that are there; nothing is open for them
    /// @throws ConfigurationException if a device has too little, with what is needed
    public void requireMemory(ModelConfig model, NetworkRole... roles) {
        memory(model, roles).collect(Collectors.groupingBy(RoleMemory::device)).forEach(this::requireMemory);
        var inHeap = memory(model, roles)
                .filter(need -> need.role().choice(settings).settled().engine() == Engine.VECTOR)
                .toList();
        if (!inHeap.isEmpty()) {
            requireMemory(HEAP, inHeap);
        }
    }

    private Stream<RoleMemory> memory(ModelConfig model, NetworkRole... roles) {
        return Arrays.stream(roles).map(role -> RoleMemory.of(role, settings, model));
    }

    /// Warns where a learner's weights will not come out the same again to the bit.
    ///
    /// @param roles that load networks in this process; nothing is open for them
    public void warnOfLastBits(NetworkRole... roles) {
        if (Arrays.asList(roles).contains(NetworkRole.LEARNER)) {
            var compute = NetworkRole.LEARNER.choice(settings).settled();
            lastBits(compute).ifPresent(problem -> LOG.warn("{}", problem));
        }
    }

    static Optional<ConfigurationProblem> lastBits(ComputeSettings learner) {
        return learner.isReproducible()
                ? Optional.empty()
                : Optional.of(new ConfigurationProblem(
                        "learner.compute.attention",
                        "fused on " + learner.device()
                                + ", whose gradients differ in their last bits from run to run there",
                        "plain, if `replay --verify` is to find this run the same to the bit"));
    }

    /// Requires the devices that networks are to compute on, and the engines that are to compute.
    ///
    /// @param roles that load networks in this process
    /// @throws ConfigurationException if one is not there, with those that are
    public void requireDevices(NetworkRole... roles) {
        var problems = Arrays.stream(roles)
                .flatMap(role -> problems(role.section() + ".compute.", role.choice(settings)))
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    private static Stream<ConfigurationProblem> problems(String section, ComputeChoice choice) {
        var device = Devices.has(choice.device())
                ? Stream.<ConfigurationProblem>empty()
                : Stream.of(missing(section + "device", choice.device()));
        var engine = choice.engine() != EngineChoice.VECTOR || VectorSlotDecoder.isAvailable()
                ? Stream.<ConfigurationProblem>empty()
                : Stream.of(new ConfigurationProblem(
                        section + "engine",
                        "vector",
                        "torch, or Java started with --add-modules jdk.incubator.vector"));
        return Stream.concat(device, engine);
    }

    /// Requires a device that an option names.
    ///
    /// @param option its name
    /// @param device what it says
    /// @throws ConfigurationException if it is not there, with those that are
    public static void requireDevice(String option, String device) {
        if (!Devices.has(device)) {
            throw new ConfigurationException(List.of(missing(option, device)));
        }
    }

    private static ConfigurationProblem missing(String path, String device) {
        return new ConfigurationProblem(path, device, "one of " + String.join(", ", Devices.names()));
    }

    private void requireMemory(String device, List<RoleMemory> needs) {
        long needed = needs.stream().mapToLong(RoleMemory::bytes).sum();
        var there = free.apply(device);
        if (there.isEmpty() || there.getAsLong() >= needed) {
            return;
        }
        var problem = new ConfigurationProblem(
                "memory of " + device,
                RoleMemory.size(there.getAsLong()) + " free",
                "at least " + RoleMemory.size(needed) + " ("
                        + needs.stream().map(RoleMemory::text).collect(Collectors.joining("; "))
                        + "), or machine.memoryCheck: warn");
        switch (settings.machine().memoryCheck()) {
            case MemoryCheck.REFUSE -> throw new ConfigurationException(List.of(problem));
            case MemoryCheck.WARN -> LOG.warn("{}", problem);
        }
    }
}
