package dev.millrace.verifiers.sandbox;

import dev.millrace.verifier.request.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a Python says of itself: where it really is, whatever script or link was called.
///
/// @param program as it was called, links not followed: a virtual environment is found by it
/// @param file the program, links followed
/// @param prefix the virtual environment, or the installation
/// @param basePrefix the installation
/// @param modules where it finds modules
record PythonPaths(Path program, Path file, Path prefix, Path basePrefix, List<Path> modules) {
    private static final String QUESTION = """
            import os, sys
            for each in [sys.executable, os.path.realpath(sys.executable), sys.prefix, sys.base_prefix] + sys.path:
                print(each)
            """;

    /// Installations that hold more than Python: of them only what is needed is shown.
    private static final List<Path> SHARED = List.of(Path.of("/"), Path.of("/usr"), Path.of("/usr/local"));

    /// Asks a Python, outside of any sandbox.
    ///
    /// @return nothing if it does not answer
    static Optional<PythonPaths> of(Path python, Budget budget) throws InterruptedException {
        try {
            var process = new ProcessBuilder(python.toString(), "-I", "-c", QUESTION)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(budget.remaining().toNanos(), TimeUnit.NANOSECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return of(answer.lines().map(Path::of).toList());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<PythonPaths> of(List<Path> lines) {
        if (lines.size() < 5) {
            return Optional.empty();
        }
        var modules = lines.subList(4, lines.size()).stream()
                .filter(Path::isAbsolute)
                .filter(Files::exists)
                .toList();
        return Optional.of(new PythonPaths(lines.get(0), lines.get(1), lines.get(2), lines.get(3), modules));
    }

    /// The same with what it needs to see.
    PythonInterpreter interpreter() {
        var environment = !prefix.equals(basePrefix);
        var own = Stream.of(prefix, basePrefix)
                .filter(path -> !SHARED.contains(path))
                .distinct()
                .toList();
        var shown = Stream.concat(Stream.of(file), modules.stream())
                .filter(path -> own.stream().noneMatch(path::startsWith))
                .filter(path -> !path.startsWith("/usr/lib"));
        return new PythonInterpreter(
                environment ? program : file, Stream.concat(own.stream(), shown).toList(), modules);
    }
}
