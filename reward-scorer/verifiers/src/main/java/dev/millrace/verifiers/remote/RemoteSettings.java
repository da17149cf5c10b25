package dev.millrace.verifiers.remote;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifiers.remote.call.CallSettings;
import dev.millrace.verifiers.remote.dialect.Acceptance;
import dev.millrace.verifiers.remote.dialect.Columns;
import dev.millrace.verifiers.remote.dialect.Dialect;
import dev.millrace.verifiers.remote.dialect.OpenRlhfDialect;
import dev.millrace.verifiers.remote.dialect.SlimeDialect;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/// What the configuration says of a remote verifier.
///
/// @param urls of services that do the same
/// @param dialect how they are asked
/// @param batchSize most responses of a request
/// @param concurrency requests at once
/// @param calls how requests are sent
record RemoteSettings(List<URI> urls, Dialect dialect, int batchSize, int concurrency, CallSettings calls) {
    private static final String OPENRLHF = "openrlhf";
    private static final String SLIME = "slime";
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

    private static final int BATCH = 16;
    private static final int CONCURRENCY = 8;
    private static final int TIMEOUT = 60_000;
    private static final int MAX_RESPONSE = 16 << 20;
    private static final int RETRIES = 3;
    private static final int BACKOFF = 200;
    private static final int FAILURES = 10;
    private static final int REST = 10_000;

    /// Reads them; what cannot be is remembered by the settings.
    static RemoteSettings read(VerifierSettings settings) {
        var isSlime =
                settings.word("dialect", OPENRLHF, List.of(OPENRLHF, SLIME)).equals(SLIME);
        var columns = columns(settings);
        var acceptance = acceptance(settings);
        return new RemoteSettings(
                urls(settings),
                isSlime ? new SlimeDialect(columns, acceptance) : new OpenRlhfDialect(columns, acceptance),
                isSlime ? one(settings) : settings.whole("batchSize", BATCH, 1),
                settings.whole("concurrency", CONCURRENCY, 1),
                calls(settings));
    }

    /// What such a verifier is like.
    Traits traits() {
        var waiting = Traits.waiting(concurrency);
        return switch (dialect) {
            case OpenRlhfDialect _ -> waiting.called(Traits.Form.BATCH, batchSize);
            case SlimeDialect _ -> waiting;
        };
    }

    private static int one(VerifierSettings settings) {
        settings.text("batchSize")
                .ifPresent(size -> settings.refuse("batchSize", size, "none: slime asks about one response at a time"));
        return 1;
    }

    private static List<URI> urls(VerifierSettings settings) {
        var written = settings.list("url");
        if (written.isEmpty()) {
            settings.refuse("url", "", "the address of a service");
        }
        return written.stream().map(url -> url(settings, url)).toList();
    }

    /// A name and password in it would be stored with the run.
    private static URI url(VerifierSettings settings, String written) {
        try {
            var url = URI.create(written);
            var isWeb = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (isWeb && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // Refused below, like those of another kind.
        }
        settings.refuse("url", written, "http://HOST or https://HOST, without a name or password");
        return NOWHERE;
    }

    private static Columns columns(VerifierSettings settings) {
        var columns = new Columns(settings.list("columns"));
        columns.refused().forEach(name -> settings.refuse("columns", name, "a name that the dialects do not use"));
        return columns;
    }

    private static Acceptance acceptance(VerifierSettings settings) {
        var isSet = settings.text("acceptAt").isPresent();
        return new Acceptance(isSet ? OptionalDouble.of(settings.number("acceptAt", 1)) : OptionalDouble.empty());
    }

    private static CallSettings calls(VerifierSettings settings) {
        return new CallSettings(
                Duration.ofMillis(settings.whole("timeoutMillis", TIMEOUT, 1)),
                settings.whole("maxResponseBytes", MAX_RESPONSE, 1),
                settings.whole("retries", RETRIES, 0),
                Duration.ofMillis(settings.whole("backoffMillis", BACKOFF, 0)),
                settings.positive("ratePerSecond", Double.POSITIVE_INFINITY),
                settings.whole("breakerFailures", FAILURES, 0),
                Duration.ofMillis(settings.whole("breakerMillis", REST, 1)));
    }
}
