package dev.millrace.ops.bench.verifier;

import dev.millrace.ops.verification.Expected;
import dev.millrace.ops.verification.VerifyLine;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Responses that reason about sums and products, and end in a number that several verifiers find.
///
/// Thoughts of 8 to 24 lines between tags, then the answer in a box and behind `#`. Every third answer is wrong, every
/// eighth response never ends its thoughts, and every fifth number has separators.
public final class MadeUpAnswers {
    private static final int LEAST_LINES = 8;
    private static final int MOST_LINES = 24;
    private static final int MOST = 1_000;

    private MadeUpAnswers() {}

    /// Always the same.
    ///
    /// @param count how many
    public static List<VerifyLine> lines(int count) {
        var random = new SplittableRandom(1);
        return IntStream.range(0, count).mapToObj(i -> line(i, random)).toList();
    }

    private static VerifyLine line(int number, SplittableRandom random) {
        var text = new StringBuilder("<think>\n");
        var total = random.nextInt(1, MOST);
        for (var i = random.nextInt(LEAST_LINES, MOST_LINES + 1); i > 0; i--) {
            var added = random.nextInt(1, MOST);
            text.append(
                    "Then there are %d more, so %d + %d = %d in all.\n".formatted(added, total, added, total + added));
            total += added;
        }
        text.append(number % 8 == 0 ? "" : "</think>\n");
        var said = String.format(Locale.ROOT, number % 5 == 0 ? "%,d" : "%d", number % 3 == 0 ? total + 1 : total);
        text.append("The answer is $\\boxed{").append(said).append("}$.\n# ").append(said);
        var problem = new Problem("made-up-" + number, List.of(), "" + total, "", "", 0, Map.of());
        var request = new VerifierRequest(new RequestId(problem.id(), 0, 0), problem, Response.of(text.toString()));
        return new VerifyLine(number + 1, request, new Expected.Anything());
    }
}
