package dev.millrace.verifiers.plugin;

import dev.millrace.verifier.VerifierFactory;
import java.nio.file.Path;
import java.util.List;

/// What became of the jars of one plug-in: they load as a whole, or not at all.
public sealed interface Plugin {
    /// Its jar, or the folder of its jars.
    Path place();

    /// Where a factory is from, in words.
    static String originOf(VerifierFactory factory) {
        return factory instanceof PluginFactory plugged
                ? plugged.toString()
                : factory.getClass().getName() + " on the class path";
    }

    /// It can be used.
    ///
    /// @param place its jar, or the folder of its jars
    /// @param factories at least one
    record Loaded(Path place, List<VerifierFactory> factories) implements Plugin {
        public Loaded {
            factories = List.copyOf(factories);
        }
    }

    /// It cannot be used.
    ///
    /// @param place its jar, or the folder of its jars
    /// @param reason what was got and expected
    record Broken(Path place, String reason) implements Plugin {
        /// Both in one line.
        public String problem() {
            return "plug-in " + place + ": " + reason;
        }
    }
}
