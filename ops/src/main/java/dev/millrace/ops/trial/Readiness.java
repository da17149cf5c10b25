package dev.millrace.ops.trial;

import dev.millrace.ops.guard.ModelShape;
import dev.millrace.ops.guard.NetworkGuard;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.device.Devices;
import java.nio.file.Path;

/// What comes before networks are loaded: devices are looked for, open choices are settled, memory is compared.
public final class Readiness {
    private Readiness() {}

    /// For the process that keeps a run, and stores its configuration: other roles of the run find there what was
    /// settled. A role whose device is on another machine settles for itself.
    ///
    /// @param settings of the run
    /// @param loaded roles that load networks in this process
    /// @return the same with nothing left open, as far as the devices are here
    /// @throws dev.millrace.ops.binding.ConfigurationException where this machine cannot compute it
    public static RunSettings ofRun(RunSettings settings, NetworkRole... loaded) {
        NetworkGuard.of(settings).requireDevices(loaded);
        var model = ModelShape.of(settings);
        var settled = settings;
        for (var role : NetworkRole.values()) {
            if (Devices.has(role.choice(settled).device())) {
                settled = Settlement.measuring().settle(role, settled, model);
            }
        }
        require(settled, model, loaded);
        return settled;
    }

    /// Settles what is settled without a trial: what generators compute with.
    ///
    /// @param settings of a run
    public static RunSettings withEngine(RunSettings settings) {
        return Settlement.withEngine(settings, ModelShape.of(settings));
    }

    /// For a role that is a process of its own.
    ///
    /// @param settings of the run
    /// @param folder of the model
    /// @param role which
    /// @return the same with nothing left open for the role
    /// @throws dev.millrace.ops.binding.ConfigurationException where this machine cannot compute it
    public static RunSettings ofRole(RunSettings settings, Path folder, NetworkRole role) {
        NetworkGuard.of(settings).requireDevices(role);
        var model = ModelShape.in(folder);
        var settled = Settlement.measuring().settle(role, settings, model);
        require(settled, model, role);
        return settled;
    }

    /// For what stores no configuration: open choices are float32 and fused attention, the same on every machine.
    ///
    /// @param settings how to compute
    /// @param folder of the model
    /// @param role whose settings count
    /// @return the same with nothing left open for the role
    /// @throws dev.millrace.ops.binding.ConfigurationException where this machine cannot compute it
    public static RunSettings exactly(RunSettings settings, Path folder, NetworkRole role) {
        var settled = role.with(settings, role.choice(settings).exact());
        NetworkGuard.of(settled).requireDevices(role);
        require(settled, ModelShape.in(folder), role);
        return settled;
    }

    private static void require(RunSettings settled, ModelConfig model, NetworkRole... loaded) {
        var guard = NetworkGuard.of(settled);
        guard.requireMemory(model, loaded);
        guard.warnOfLastBits(loaded);
    }
}
