package dev.millrace.verifiers.worker.mischief;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.util.List;

/// `mischief`: does what the response says.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `form`, `concurrency`, `batchSize` | its traits | `SINGLE`, 1, 1 |
/// | `warmUp` | what it does to become ready | `right` |
public final class MischiefFactory implements VerifierFactory {
    @Override
    public String name() {
        return "mischief";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        var form = settings.word("form", "SINGLE", List.of("SINGLE", "BATCH", "GROUP"));
        return Traits.waiting(settings.whole("concurrency", 1, 1))
                .called(Traits.Form.valueOf(form), settings.whole("batchSize", 1, 1));
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var atOnce = settings.whole("concurrency", 1, 1);
        return new MischiefVerifier(settings.text("warmUp", "right"), context.metrics(), new Meeting(atOnce));
    }
}
