package dev.millrace.verifiers.plugin;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;

/// A plug-in's verifier, called in the plug-in's class loader.
///
/// @param own the plug-in's
/// @param loader of its classes
record PluginVerifier(Verifier own, PluginLoader loader) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) throws Exception {
        return loader.within(() -> own.verify(request, budget));
    }

    @Override
    public List<Verdict> verifyBatch(List<VerifierRequest> requests, Budget budget) throws Exception {
        return loader.within(() -> own.verifyBatch(requests, budget));
    }

    @Override
    public List<Verdict> verifyGroup(List<VerifierRequest> siblings, Budget budget) throws Exception {
        return loader.within(() -> own.verifyGroup(siblings, budget));
    }

    @Override
    public void warmUp() throws Exception {
        loader.within(() -> {
            own.warmUp();
            return true;
        });
    }

    @Override
    public void close() {
        loader.within(() -> {
            own.close();
            return true;
        });
    }
}
