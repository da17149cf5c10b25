package dev.millrace.verifiers.remote;

import dev.millrace.verifier.VerifierSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// The secret that a service is shown. The configuration, which is stored with the run, only says where it is.
final class Token {
    private Token() {}

    /// Reads it from where the settings say, if they do.
    ///
    /// @param settings say a file or a variable
    /// @param environment has the variables
    static Optional<String> read(VerifierSettings settings, Function<String, Optional<String>> environment) {
        var file = settings.text("tokenFile");
        var variable = settings.text("tokenVariable");
        if (file.isPresent() && variable.isPresent()) {
            settings.refuse("tokenVariable", variable.get(), "none beside tokenFile");
        }
        return file.isPresent()
                ? usable(settings, "tokenFile", file.get(), content(file.get()))
                : variable.flatMap(name -> usable(settings, "tokenVariable", name, environment.apply(name)));
    }

    private static Optional<String> content(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)));
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// What goes into a header must not break it. The refusal shows the place and never the secret.
    private static Optional<String> usable(
            VerifierSettings settings, String name, String place, Optional<String> content) {
        var secret = content.map(String::strip).filter(Token::isToken);
        if (secret.isEmpty()) {
            settings.refuse(name, place, "one that holds a token: printable ASCII without spaces");
        }
        return secret;
    }

    private static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c <= '~');
    }
}
