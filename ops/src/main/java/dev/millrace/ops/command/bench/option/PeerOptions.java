package dev.millrace.ops.command.bench.option;

import dev.millrace.ops.bench.peer.PeerProcess;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What benchmarks that compare with a peer in Python have in common.
public final class PeerOptions extends ContestOptions {
    private static final String NO_PEER = """


            No peers were measured. Give --python PYTHON, an interpreter of an environment with: pip install torch transformers trl
            """;

    @Option(
            names = "--python",
            paramLabel = "PYTHON",
            description =
                    "A Python with torch, transformers and (on the CPU) trl, to measure peers with (default: none are).")
    private Optional<Path> python = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of one operation, of both sides (default: one a processor).")
    private Optional<Integer> threads = Optional.empty();

    /// Threads of one operation.
    public int threads() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }

    /// Starts a peer, where a Python was given; the caller closes it.
    ///
    /// @param script the file's name in `ops/bench/peers`
    public Optional<PeerProcess> peer(String script) {
        return python.map(interpreter -> PeerProcess.start(interpreter, script, threads()));
    }

    @Override
    String footnote() {
        return python.isEmpty() ? NO_PEER : "";
    }
}
