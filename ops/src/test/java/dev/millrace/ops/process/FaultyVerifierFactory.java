package dev.millrace.ops.process;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;

/// `faulty`: hangs on a fifth of the responses and ends its process on another fifth.
public final class FaultyVerifierFactory implements VerifierFactory {
    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        return (request, _) -> {
            var id = request.id();
            var draw = new SplittableRandom(31L * id.prompt().hashCode() + id.sibling()).nextInt(5);
            if (draw == 0) {
                new CountDownLatch(1).await();
            }
            if (draw == 1) {
                Runtime.getRuntime().halt(3);
            }
            return Verdict.Scored.of(draw == 2, request.groundTruth());
        };
    }
}
