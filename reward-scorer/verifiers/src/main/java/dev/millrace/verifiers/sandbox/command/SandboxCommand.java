package dev.millrace.verifiers.sandbox.command;

import dev.millrace.verifier.sandbox.SandboxLimits;
import dev.millrace.verifier.sandbox.SandboxProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The command line that runs a program in a sandbox: a shell opens the filter of system calls, root is given up,
/// bubblewrap builds the sandbox, and within it `prlimit` sets the limits and starts the program.
///
/// Limits are set within, as a limit of processes then counts those of this sandbox only (since Linux
/// 5.14), and not all of the user's. Nothing that can be written has no size: `/` and `/dev` become
/// read-only once they are built.
public final class SandboxCommand {
    /// The working folder.
    public static final String FOLDER = "/work";

    private static final List<String> LIBRARIES =
            List.of("/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64");
    private static final List<String> LIBRARY_INDEX = List.of("/etc/ld.so.cache", "/etc/alternatives");
    private static final List<String> DEVICES =
            List.of("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom");
    private static final int OPEN_FILES = 64;

    private final List<String> words = new ArrayList<>();

    private SandboxCommand() {}

    /// The command line.
    ///
    /// @param tools what makes sandboxes
    /// @param user the id that the program runs under where this process is root
    /// @param program what runs
    /// @param folder holds the program's files and the filter, see [SandboxFolder]
    public static List<String> of(SandboxTools tools, int user, SandboxProgram program, SandboxFolder folder) {
        var command = new SandboxCommand();
        command.add(tools.shell(), "-c", "exec \"$@\" 9<\"$0\"", folder.filter());
        tools.userSetter()
                .ifPresent(setter -> command.add(setter, "--reuid=" + user, "--regid=" + user, "--clear-groups"));
        command.add(tools.bubblewrap(), "--unshare-all", "--unshare-user", "--disable-userns", "--as-pid-1");
        command.add("--die-with-parent", "--new-session", "--cap-drop", "ALL", "--seccomp", "9");
        command.addEnvironment(program);
        command.addSystem(tools);
        program.readOnly().stream().distinct().sorted().forEach(path -> command.add("--ro-bind", path, path));
        command.addFolder(program, folder);
        command.add("--", tools.limiter());
        command.addLimits(program.limits());
        command.words.addAll(program.command());
        return command.words;
    }

    private void addEnvironment(SandboxProgram program) {
        add("--clearenv", "--setenv", "PATH", "/usr/bin", "--setenv", "HOME", FOLDER, "--setenv", "TMPDIR", FOLDER);
        new TreeMap<>(program.environment()).forEach((name, value) -> add("--setenv", name, value));
        add("--hostname", "sandbox");
    }

    private void addSystem(SandboxTools tools) {
        LIBRARIES.stream().map(Path::of).filter(Files::exists).forEach(this::addLibraries);
        LIBRARY_INDEX.forEach(path -> add("--ro-bind-try", path, path));
        add("--ro-bind", tools.limiter(), tools.limiter(), "--proc", "/proc", "--tmpfs", "/dev");
        DEVICES.forEach(device -> add("--dev-bind", device, device));
        add("--symlink", "/proc/self/fd", "/dev/fd", "--symlink", FOLDER, "/dev/shm");
        add("--symlink", "/proc/self/fd/0", "/dev/stdin", "--symlink", "/proc/self/fd/1", "/dev/stdout");
        add("--symlink", "/proc/self/fd/2", "/dev/stderr", "--remount-ro", "/dev");
    }

    private void addLibraries(Path path) {
        if (Files.isSymbolicLink(path)) {
            add("--symlink", target(path), path);
        } else {
            add("--ro-bind", path, path);
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private void addFolder(SandboxProgram program, SandboxFolder folder) {
        var disk = program.limits().diskBytes();
        if (disk > 0) {
            add("--size", disk, "--tmpfs", FOLDER);
        } else {
            add("--dir", FOLDER);
        }
        program.files().keySet().stream()
                .sorted()
                .forEach(name -> add("--ro-bind", folder.file(name), FOLDER + "/" + name));
        add("--remount-ro", "/", "--chdir", FOLDER);
    }

    private void addLimits(SandboxLimits limits) {
        add("--cpu=" + (limits.time().toSeconds() + 1), "--as=" + limits.memoryBytes(), "--core=0");
        add("--nproc=" + limits.processes(), "--nofile=" + OPEN_FILES, "--fsize=" + limits.diskBytes());
    }

    private void add(Object... more) {
        words.addAll(Stream.of(more).map(Object::toString).toList());
    }
}
