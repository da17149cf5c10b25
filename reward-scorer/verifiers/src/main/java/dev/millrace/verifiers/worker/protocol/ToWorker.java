package dev.millrace.verifiers.worker.protocol;

import dev.millrace.verifier.request.VerifierRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parent says. The end of the channel means: end.
public sealed interface ToWorker {
    /// The first message: which verifier to make.
    ///
    /// @param verifier its factory's name
    /// @param settings its own
    /// @param plugins where plug-ins lie, if anywhere
    record Start(String verifier, Map<String, String> settings, Optional<Path> plugins) implements ToWorker {
        public Start {
            settings = Map.copyOf(settings);
        }
    }

    /// One call of the verifier.
    ///
    /// @param unit names it on this channel
    /// @param budget of the call
    /// @param requests what to judge
    record Judge(long unit, Duration budget, List<VerifierRequest> requests) implements ToWorker {
        public Judge {
            requests = List.copyOf(requests);
        }
    }

    /// As a frame's body.
    ///
    /// @throws ProtocolException if it would be too large
    default byte[] encoded() {
        return switch (this) {
            case Start(var verifier, var settings, var plugins) ->
                new FrameWriter()
                        .tag(0)
                        .text(verifier)
                        .map(settings, FrameWriter::text)
                        .optional(plugins.map(Path::toString), FrameWriter::text)
                        .body();
            case Judge(var unit, var budget, var requests) ->
                new FrameWriter()
                        .tag(1)
                        .longer(unit)
                        .longer(budget.toNanos())
                        .list(requests, RequestForm::write)
                        .body();
        };
    }

    /// Reads it from a frame's body.
    ///
    /// @throws ProtocolException if it is none
    static ToWorker decoded(byte[] body) {
        return Decoding.of(body, (tag, in) -> switch (tag) {
            case 0 -> new Start(in.text(), in.map(FrameReader::text), in.optional(each -> Path.of(each.text())));
            case 1 -> new Judge(in.longer(), Duration.ofNanos(in.longer()), in.list(RequestForm::read));
            default -> throw Decoding.unknown(tag);
        });
    }
}
