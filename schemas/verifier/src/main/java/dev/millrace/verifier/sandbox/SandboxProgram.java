package dev.millrace.verifier.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A program to run in a sandbox. It is the first process there: when it ends, whatever it started ends too.
///
/// @param command the program and its arguments; files are named relative to the working folder
/// @param environment its environment variables, beside `HOME`, `PATH` and `TMPDIR`; nothing else of ours is
///     visible
/// @param readOnly what of this machine it sees beside the system's libraries, at the same paths: folders and files
/// @param files what lies in the working folder, by name, read-only
/// @param input its standard input
/// @param limits what it may use
public record SandboxProgram(
        List<String> command,
        Map<String, String> environment,
        List<Path> readOnly,
        Map<String, byte[]> files,
        byte[] input,
        SandboxLimits limits) {
    /// @throws IllegalArgumentException if the command is empty, or the name of a file has a folder in it
    public SandboxProgram {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        readOnly = List.copyOf(readOnly);
        files = Map.copyOf(files);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command: got nothing, expected a program");
        }
        files.keySet().forEach(SandboxProgram::requireName);
    }

    /// A program of the system that sees nothing but the system's libraries.
    public static SandboxProgram of(List<String> command, byte[] input, SandboxLimits limits) {
        return new SandboxProgram(command, Map.of(), List.of(), Map.of(), input, limits);
    }

    private static void requireName(String name) {
        if (name.isEmpty() || name.contains("/") || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("file: got '" + name + "', expected a name without folder");
        }
    }
}
