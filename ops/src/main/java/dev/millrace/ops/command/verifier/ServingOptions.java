package dev.millrace.ops.command.verifier;

import dev.millrace.verifiers.serving.ServingSettings;
import dev.millrace.verifiers.serving.question.Substitute;
import dev.millrace.verifiers.serving.question.Unscored;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How a verifier is offered over HTTP.
final class ServingOptions {
    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Where to listen; beyond this machine --token-file is required (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Port to listen on; 0: a free one.")
    private int port;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token that requests must show: Authorization: Bearer TOKEN.")
    private Optional<Path> tokenFile = Optional.empty();

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "16",
            description = "Requests judged at once; 1,024 more wait for their turn (default: ${DEFAULT-VALUE}).")
    private int concurrency = ServingSettings.Capacity.DEFAULT.concurrency();

    @Option(
            names = "--unscored",
            paramLabel = "KIND=WORTH",
            description = {
                "What a trainer gets for noAnswer, notApplicable, timedOut or failed: a number, null or error; repeatable.",
                "By default null in slime's dialect; in OpenRLHF's 0 for noAnswer and an error for the others."
            })
    private Map<String, String> unscored = new LinkedHashMap<>();

    @Option(
            names = "--ending",
            paramLabel = "TEXT",
            description = {
                "A special token that is not part of a response at whose end it stands; repeatable. By default those of",
                "the usual models, such as <|im_end|>; an empty one means none."
            })
    private Optional<List<String>> endings = Optional.empty();

    /// The settings.
    ///
    /// @param verifier its name
    /// @throws IllegalArgumentException if they cannot be
    ServingSettings settings(String verifier) {
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException("--port: got " + port + ", expected 0 to " + MOST_PORT);
        }
        if (concurrency < 1) {
            throw new IllegalArgumentException("--concurrency: got " + concurrency + ", expected >= 1");
        }
        var usual = ServingSettings.Capacity.DEFAULT;
        return new ServingSettings(
                verifier,
                new InetSocketAddress(host, port),
                tokenFile.map(ServingOptions::token),
                new ServingSettings.Capacity(usual.bodyBytes(), concurrency, usual.waiting()),
                worth(Unscored.OPENRLHF),
                worth(Unscored.SLIME),
                endings.orElse(ServingSettings.ENDINGS));
    }

    private static String token(Path file) {
        try {
            var token = Files.readString(file).strip();
            if (!token.isEmpty()) {
                return token;
            }
        } catch (IOException _) {
            // Refused below, as an empty file is.
        }
        throw new IllegalArgumentException("--token-file: got " + file + ", expected a file that holds a token");
    }

    private Unscored worth(Unscored usual) {
        var worth = usual;
        for (var each : unscored.entrySet()) {
            worth = with(worth, each.getKey(), each.getValue());
        }
        return worth;
    }

    private static Unscored with(Unscored worth, String kind, String written) {
        try {
            return worth.with(kind, Substitute.of(written));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "--unscored " + kind + "=" + written + ": " + refused.getMessage(), refused);
        }
    }
}
