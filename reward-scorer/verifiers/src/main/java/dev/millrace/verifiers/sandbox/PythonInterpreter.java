package dev.millrace.verifiers.sandbox;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.sandbox.Sandbox;
import dev.millrace.verifier.sandbox.SandboxLimits;
import dev.millrace.verifier.sandbox.SandboxProgram;
import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Python that runs in a sandbox.
///
/// @param program the interpreter itself, not a script that looks for one
/// @param readOnly what it needs to see of the machine
/// @param modules where it finds modules, in the order of the search
public record PythonInterpreter(Path program, List<Path> readOnly, List<Path> modules) {
    private static final List<Path> USUAL = List.of(Path.of("/usr/bin/python3"), Path.of("/usr/local/bin/python3"));
    private static final String TRIAL = "import sys, os, select; sys.exit(0 if sys.version_info >= (3, 9) else 9)";

    public PythonInterpreter {
        readOnly = List.copyOf(readOnly);
        modules = List.copyOf(modules);
    }

    /// The first that runs in a sandbox: the one named, or `python3` on the path and in the usual folders.
    ///
    /// @param sandbox where it must run
    /// @param named the only one to try, if there is one
    /// @param budget how long to look
    /// @throws SandboxUnavailableException if there is none, with what was tried
    public static PythonInterpreter find(Sandbox sandbox, Optional<Path> named, Budget budget)
            throws InterruptedException {
        var tried = new ArrayList<String>();
        for (var candidate : named.map(List::of).orElseGet(PythonInterpreter::candidates)) {
            var described = PythonPaths.of(candidate, budget);
            budget.check();
            if (described.isPresent()) {
                var python = described.get().interpreter();
                var problem = python.problem(sandbox, budget);
                if (problem.isEmpty()) {
                    return python;
                }
                tried.add(python.program() + ": " + problem.get());
            } else {
                tried.add(candidate + ": is no Python 3");
            }
        }
        throw new SandboxUnavailableException("python: got none that runs in a sandbox (" + String.join("; ", tried)
                + "), expected Python 3.9 or later outside of root's home (Debian, Ubuntu: apt install python3), "
                + "or one named by the setting 'python'");
    }

    /// A program of it.
    ///
    /// @param arguments of the interpreter
    /// @param files by name
    /// @param input its standard input
    /// @param limits what it may use
    public SandboxProgram program(
            List<String> arguments, Map<String, byte[]> files, byte[] input, SandboxLimits limits) {
        var command =
                Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
        // One order of sets and one of threads: what a program prints is the same each time it runs.
        var environment = Map.of("PYTHONHASHSEED", "0", "OPENBLAS_NUM_THREADS", "1", "OMP_NUM_THREADS", "1");
        return new SandboxProgram(command, environment, readOnly, files, input, limits);
    }

    private Optional<String> problem(Sandbox sandbox, Budget budget) throws InterruptedException {
        var trial = program(List.of("-S", "-c", TRIAL), Map.of(), new byte[0], SandboxLimits.DEFAULT);
        var outcome = sandbox.run(trial, budget);
        if (outcome.exitCode() == 0) {
            return Optional.empty();
        }
        var said = new String(outcome.errors(), StandardCharsets.UTF_8).strip();
        return Optional.of(said.isEmpty() ? "ended with exit code " + outcome.exitCode() : said);
    }

    private static List<Path> candidates() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var onPath = Stream.of(path.split(":", -1))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "python3"));
        return Stream.concat(onPath, USUAL.stream())
                .filter(Files::isExecutable)
                .distinct()
                .toList();
    }
}
