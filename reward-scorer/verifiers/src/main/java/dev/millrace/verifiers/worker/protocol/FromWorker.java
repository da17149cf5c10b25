package dev.millrace.verifiers.worker.protocol;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import java.util.List;

/// What the worker says.
public sealed interface FromWorker {
    /// The verifier is warm.
    ///
    /// @param traits how it wants to be called
    record Ready(Traits traits) implements FromWorker {}

    /// There is no such verifier, or it cannot be made; the worker ends.
    ///
    /// @param settings whether the name or the settings are to blame
    /// @param reason what happened
    record Refused(boolean settings, String reason) implements FromWorker {}

    /// The verifier is about to be called.
    ///
    /// @param unit the call
    record Began(long unit) implements FromWorker {}

    /// A call's verdicts.
    ///
    /// @param unit the call
    /// @param nanos how long the verifier took
    /// @param verdicts one for each request, in their order
    record Answer(long unit, long nanos, List<Verdict> verdicts) implements FromWorker {
        public Answer {
            verdicts = List.copyOf(verdicts);
        }
    }

    /// The verifier counted something.
    ///
    /// @param name of the counter
    /// @param more how often
    record Counted(String name, long more) implements FromWorker {}

    /// The verifier measured something.
    ///
    /// @param name of what was measured
    /// @param value finite
    record Measured(String name, double value) implements FromWorker {
        /// @throws IllegalArgumentException if the value is not finite
        public Measured {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + ": got " + value + ", expected a finite number");
            }
        }
    }

    /// As a frame's body.
    ///
    /// @throws ProtocolException if it would be too large
    default byte[] encoded() {
        var out = new FrameWriter();
        return switch (this) {
            case Ready(var traits) -> writeTraits(out.tag(0), traits).body();
            case Refused(var settings, var reason) ->
                out.tag(1).flag(settings).text(reason).body();
            case Began(var unit) -> out.tag(2).longer(unit).body();
            case Answer(var unit, var nanos, var verdicts) ->
                out.tag(3)
                        .longer(unit)
                        .longer(nanos)
                        .list(verdicts, VerdictForm::write)
                        .body();
            case Counted(var name, var more) ->
                out.tag(4).text(name).longer(more).body();
            case Measured(var name, var value) ->
                out.tag(5).text(name).real(value).body();
        };
    }

    /// Reads it from a frame's body.
    ///
    /// @throws ProtocolException if it is none
    static FromWorker decoded(byte[] body) {
        return Decoding.of(body, (tag, in) -> switch (tag) {
            case 0 -> new Ready(readTraits(in));
            case 1 -> new Refused(in.flag(), in.text());
            case 2 -> new Began(in.longer());
            case 3 -> new Answer(in.longer(), in.longer(), in.list(VerdictForm::read));
            case 4 -> new Counted(in.text(), in.longer());
            case 5 -> new Measured(in.text(), in.real());
            default -> throw Decoding.unknown(tag);
        });
    }

    private static FrameWriter writeTraits(FrameWriter out, Traits traits) {
        return out.word(traits.cost())
                .word(traits.form())
                .whole(traits.concurrency())
                .whole(traits.batchSize());
    }

    private static Traits readTraits(FrameReader in) {
        return new Traits(in.word(Traits.Cost.class), in.word(Traits.Form.class), in.whole(), in.whole());
    }
}
