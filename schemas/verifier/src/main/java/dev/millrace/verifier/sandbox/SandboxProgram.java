package dev.millrace.verifier.sandbox;

import java.util.List;
import java.util.Map;

/// A program to run in a sandbox.
///
/// @param command the program and its arguments; files are named relative to the working folder
/// @param files what lies in the working folder, by relative name
/// @param input its standard input
/// @param limits what it may use
public record SandboxProgram(List<String> command, Map<String, byte[]> files, byte[] input, SandboxLimits limits) {
    public SandboxProgram {
        command = List.copyOf(command);
        files = Map.copyOf(files);
    }
}
