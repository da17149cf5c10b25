package dev.millrace.verifiers.code;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifier.sandbox.SandboxLimits;
import dev.millrace.verifiers.code.run.CodeRunner;
import dev.millrace.verifiers.code.run.SandboxRunner;
import dev.millrace.verifiers.code.run.ServiceClient;
import dev.millrace.verifiers.code.run.ServiceRunner;
import dev.millrace.verifiers.code.run.ServiceSettings;
import dev.millrace.verifiers.code.run.TestLimits;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `code`: the program in the response must pass the tests that the ground truth holds.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `reward` | `all`: 1 if all tests pass, else 0; `share`: the share that passes | `all` |
/// | `solution` | where it is: the last `block` of Python, or the whole `response` | `block` |
/// | `secondsPerTest` | a solution that takes longer fails the test | 4 |
/// | `totalSeconds` | tests not reached within this time fail | 30 |
/// | `tolerance` | of numbers written with a fraction; 0: none | 1e-6 |
/// | `stopAtFailure` | stop at the first test that crashes or takes too long | `true` where `reward` is `all` |
/// | `memoryMegabytes`, `diskMegabytes`, `processes` | what a solution may use | 1024, 16, 32 |
/// | `outputKilobytes` | most that a test may print or return, up to 32768 | 4096 |
/// | `concurrency` | solutions at once | the processors there are |
/// | `backend` | `sandbox`: bubblewrap on this machine; `http`: a service | `sandbox` |
/// | `python` | path of the interpreter, of the sandbox | the first that works |
/// | `url` | of the service's `/run_code` | none |
/// | `retries`, `retryMillis` | asking again after a server error, and the first pause | 2, 200 |
public final class CodeVerifierFactory implements VerifierFactory {
    private static final long MEBI = 1L << 20;
    private static final int MOST_OUTPUT_KIBI = 1 << 15;

    @Override
    public String name() {
        return "code";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.waiting(settings.whole("concurrency", Runtime.getRuntime().availableProcessors(), 1));
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var all = settings.word("reward", "all", List.of("all", "share")).equals("all");
        var whole =
                settings.word("solution", "block", List.of("block", "response")).equals("response");
        var limits = new TestLimits(
                settings.positive("secondsPerTest", 4),
                settings.positive("totalSeconds", 30),
                Math.min(settings.whole("outputKilobytes", 4_096, 1), MOST_OUTPUT_KIBI) << 10,
                settings.flag("stopAtFailure", all));
        var tolerance = settings.number("tolerance", 1e-6);
        return new CodeVerifier(new CodeSettings(whole, all, tolerance, limits), runner(settings, context));
    }

    private static CodeRunner runner(VerifierSettings settings, VerifierContext context) {
        var memory = settings.whole("memoryMegabytes", 1_024, 64) * MEBI;
        if (settings.word("backend", "sandbox", List.of("sandbox", "http")).equals("http")) {
            var pause = Duration.ofMillis(settings.whole("retryMillis", 200, 0));
            var service = new ServiceSettings(url(settings), settings.whole("retries", 2, 0), pause, memory);
            return new ServiceRunner(service, new ServiceClient(context.http()));
        }
        var limits = new SandboxLimits(
                SandboxLimits.DEFAULT.time(),
                memory,
                settings.whole("diskMegabytes", 16, 0) * MEBI,
                SandboxLimits.DEFAULT.outputBytes(),
                settings.whole("processes", 32, 4));
        return new SandboxRunner(context.sandbox(), settings.text("python").map(Path::of), limits);
    }

    private static URI url(VerifierSettings settings) {
        var text = settings.required("url");
        try {
            var url = new URI(text);
            if (url.isAbsolute() && url.getScheme().startsWith("http")) {
                return url;
            }
        } catch (URISyntaxException _) {
            // Refused below, like one of another kind.
        }
        if (!text.isBlank()) {
            settings.refuse("url", text, "one of http or https");
        }
        return URI.create("http://localhost");
    }
}
