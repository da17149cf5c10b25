package dev.millrace.verifiers.sandbox.command;

import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The programs that put others into a sandbox.
///
/// @param shell opens the filter of system calls for bubblewrap
/// @param bubblewrap makes the sandbox
/// @param limiter `prlimit`, which sets the limits of a process, inside
/// @param userSetter `setpriv`, which gives up being root; none where this process is not root
public record SandboxTools(Path shell, Path bubblewrap, Path limiter, Optional<Path> userSetter) {
    private static final String HOW_TO_GET_THEM = "them installed (Debian, Ubuntu: apt install bubblewrap util-linux; "
            + "Fedora: dnf install bubblewrap util-linux)";

    /// Those of this machine, on the path or in the usual folders.
    ///
    /// @throws SandboxUnavailableException if one is missing, with all that are
    public static SandboxTools find() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/local/bin:/usr/bin:/bin";
        return in(Stream.of(path.split(":", -1))
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .toList());
    }

    /// Those in some folders.
    ///
    /// @throws SandboxUnavailableException if one is missing, with all that are
    static SandboxTools in(List<Path> folders) {
        var missing = new ArrayList<String>();
        var root = isRoot();
        var tools = new SandboxTools(
                first(folders, "sh", missing),
                first(folders, "bwrap", missing),
                first(folders, "prlimit", missing),
                root ? Optional.of(first(folders, "setpriv", missing)) : Optional.empty());
        if (!missing.isEmpty()) {
            throw new SandboxUnavailableException("sandbox: got no " + String.join(", no ", missing)
                    + " on this machine, expected " + HOW_TO_GET_THEM);
        }
        return tools;
    }

    private static Path first(List<Path> folders, String name, List<String> missing) {
        var found = folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            missing.add(name);
        }
        return found.orElse(Path.of(name));
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException _) {
            throw new SandboxUnavailableException("sandbox: got a machine without /proc, expected Linux");
        }
    }
}
