package dev.millrace.verifiers.worker.process;

import dev.millrace.verifiers.worker.child.WorkerMain;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a worker process is started, and how all that it started itself is ended.
final class WorkerJvm {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerJvm.class);
    private static final int SIGNALS = 128;
    private static final int MOST_SIGNAL = 64;

    /// Puts the channel where nothing of the verifier's is: it reads and writes 3 and 4, standard input is
    /// empty, and output goes the way of errors. In a session of its own neither Ctrl-C nor its own processes
    /// escape us; where memory runs out, the kernel takes it first.
    private static final String LAUNCHER = """
            exec 3<&0 4>&1 </dev/null >&2
            { echo 1000 >/proc/$$/oom_score_adj; } 2>/dev/null
            command -v setsid >/dev/null && exec setsid "$@"
            exec "$@"
            """;

    /// Loops stay interruptible for the JVM's own end; a crash leaves no file behind.
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseCountedLoopSafepoints",
            "-XX:LoopStripMiningIter=1000",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "--enable-native-access=ALL-UNNAMED");

    /// A logger's configuration takes longer to read than everything else takes to start.
    private static final List<String> SILENT = List.of(
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", "-Dslf4j.internal.verbosity=WARN");

    private WorkerJvm() {}

    /// Starts one.
    ///
    /// @throws IOException where that is not possible
    static Process start(int heapMegabytes) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", LAUNCHER, "verifier-worker"));
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(OPTIONS);
        command.addAll(Output.isSeen() ? List.of() : SILENT);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkerMain.class.getName()));
        command.addAll(List.of("/dev/fd/3", "/dev/fd/4"));
        return new ProcessBuilder(command).start();
    }

    /// Ends what a process left running in its session.
    static void endSession(long pid) throws InterruptedException {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s KILL -- -$0 2>/dev/null", Long.toString(pid))
                    .start()
                    .waitFor();
        } catch (IOException impossible) {
            LOG.warn("process {}: what it started goes on: {}", pid, impossible.getMessage());
        }
    }

    /// What an exit code means.
    static String ended(int code) {
        boolean isSignal = code > SIGNALS && code <= SIGNALS + MOST_SIGNAL;
        return "process: ended with exit code " + code + (isSignal ? " (signal " + (code - SIGNALS) + ")" : "");
    }
}
