package dev.millrace.ops.command;

import dev.millrace.ops.dashboard.ServedAt;
import dev.millrace.ops.dashboard.access.AccessToken;
import dev.millrace.ops.settings.DashboardSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where pages are served, and to whom.
final class ServedOptions {
    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen at (default: 127.0.0.1).")
    private String host = DashboardSettings.LOCAL.host();

    @Option(names = "--port", paramLabel = "N", description = "Port to listen at; 0, the default: a free one.")
    private int port;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = {
                "Lets only those in who have it; required, and made at random, where --host is more than this machine.",
                "Others see a command line: better is --token-file, or MILLRACE_DASHBOARD_TOKEN in the environment."
            })
    private Optional<String> token = Optional.empty();

    @Option(names = "--token-file", paramLabel = "FILE", description = "Holds the token.")
    private Optional<Path> tokenFile = Optional.empty();

    /// Where, and to whom.
    ///
    /// @throws IllegalArgumentException if port or token cannot be
    /// @throws dev.millrace.ops.binding.ConfigurationException if the host is not known
    ServedAt servedAt() {
        var chosen = token.or(() -> tokenFile.map(ServedOptions::read))
                .map(AccessToken::of)
                .or(ServedAt::chosenToken);
        return ServedAt.of(new DashboardSettings(true, host, port), chosen);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "--token-file: got " + file + ", expected a file that holds a token", unreadable);
        }
    }
}
