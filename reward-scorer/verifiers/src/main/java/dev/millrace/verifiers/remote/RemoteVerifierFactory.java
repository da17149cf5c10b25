package dev.millrace.verifiers.remote;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifiers.remote.call.Pause;
import dev.millrace.verifiers.remote.call.ServicePool;
import dev.millrace.verifiers.remote.dialect.TypedVerdict;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `remote`: services that are asked over HTTP, in OpenRLHF's protocol or slime's.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `url` | where; several between commas do the same and are asked in turn | – |
/// | `dialect` | `openrlhf`: lists of responses, or `slime`: one at a time | `openrlhf` |
/// | `columns` | what is sent beside prompt, response and label, between commas; `*`: the whole row | none |
/// | `tokenFile`, `tokenVariable` | the file or environment variable that holds the bearer token | none |
/// | `acceptAt` | the least reward of a right response | score, or else reward, > 0.5 |
/// | `batchSize` | most responses of a request (`openrlhf`) | 16 |
/// | `concurrency` | requests at once | 8 |
/// | `ratePerSecond` | requests a second, retries counted | as many as there are |
/// | `timeoutMillis` | how long one request may take | 60000 |
/// | `maxResponseBytes` | how long an answer may be | 16777216 |
/// | `retries` | after 5xx, 429, no connection and no answer in time | 3 |
/// | `backoffMillis` | before the first retry; twice as long before each further one, up to 10 s | 200 |
/// | `breakerFailures` | failures in a row after which a service is left alone; 0: never | 10 |
/// | `breakerMillis` | for how long; then one request probes it | 10000 |
public final class RemoteVerifierFactory implements VerifierFactory {
    private final Pause pause;

    /// Whose verifiers wait by sleeping.
    public RemoteVerifierFactory() {
        this(Thread::sleep);
    }

    /// @param pause how its verifiers wait
    RemoteVerifierFactory(Pause pause) {
        this.pause = pause;
    }

    @Override
    public String name() {
        return "remote";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return RemoteSettings.read(settings).traits();
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        if (context.http().followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("remote: got an HTTP client that follows redirects, expected one that "
                    + "does not: the token would follow too");
        }
        var read = RemoteSettings.read(settings);
        var token = Token.read(settings, name -> Optional.ofNullable(System.getenv(name)));
        Map<String, String> headers = new HashMap<>(Map.of(TypedVerdict.HEADER, TypedVerdict.ASKED));
        token.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret));
        var services = new ServicePool(read.urls(), headers, read.calls(), context, pause);
        return new RemoteVerifier(services, read.dialect(), read.batchSize());
    }
}
