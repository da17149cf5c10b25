package dev.millrace.ops.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A JVM of its own for a part of this program, with the same class path. It ends with this process, even
/// where that is killed. Ctrl-C on the terminal does not reach it: this process decides what ends when.
///
/// @param mainClass what it runs
/// @param options of the JVM
/// @param environment variables beside those of this process
/// @param log what it prints is appended there
public record ChildJvm(String mainClass, List<String> options, Map<String, String> environment, Path log) {
    public ChildJvm {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /// Starts it. Whoever closes its standard input asks it to end.
    ///
    /// @param arguments of the main class
    /// @throws IOException where that is not possible
    public Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"", java()));
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Tethered.class.getName(),
                mainClass));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
