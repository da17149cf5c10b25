package dev.millrace.ops.bench;

import dev.millrace.ops.bench.contest.Measured;
import dev.millrace.ops.verification.Verification;
import dev.millrace.ops.verification.VerifyLine;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.judging.Judge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How fast a verifier is on a file, and how slow hostile answers make it.
///
/// @param verifier its name
/// @param responses of the file
/// @param atOnce responses judged at once
/// @param seconds of one pass over the file: the median
/// @param passes that were measured
/// @param hostileMillis the longest of three judgements of each hostile answer, in ms
public record VerifierSpeed(
        String verifier, int responses, int atOnce, double seconds, int passes, Map<String, Double> hostileMillis) {
    private static final int PASSES = 7;
    private static final double WARM_UP_SECONDS = 5;
    private static final String TRUTH = "\\frac{1}{3}";

    /// Passes over the file until code is compiled and caches are full, then measured passes.
    ///
    /// @param verifier its name
    /// @param judge judges
    /// @param lines of the file
    /// @param atOnce how many are judged at once
    public static VerifierSpeed measure(String verifier, Judge judge, List<VerifyLine> lines, int atOnce)
            throws InterruptedException {
        var verification = new Verification(judge, atOnce);
        var start = System.nanoTime();
        while (seconds(start) < WARM_UP_SECONDS) {
            pass(verification, lines);
        }
        List<Double> seconds = new ArrayList<>();
        for (var i = 0; i < PASSES; i++) {
            seconds.add(pass(verification, lines));
        }
        return new VerifierSpeed(
                verifier, lines.size(), atOnce, new Measured(seconds).median(), PASSES, hostile(judge));
    }

    private static double pass(Verification verification, List<VerifyLine> lines) throws InterruptedException {
        var start = System.nanoTime();
        verification.over(lines.iterator(), _ -> {});
        return seconds(start);
    }

    private static Map<String, Double> hostile(Judge judge) throws InterruptedException {
        Map<String, Double> millis = new LinkedHashMap<>();
        for (var answer : HostileAnswers.all().entrySet()) {
            List<Double> each = new ArrayList<>();
            for (var i = 0; i < 3; i++) {
                var start = System.nanoTime();
                judge.judge(List.of(request(answer.getValue())));
                each.add(1_000 * seconds(start));
            }
            millis.put(answer.getKey(), Collections.max(each));
        }
        return millis;
    }

    private static VerifierRequest request(String response) {
        var problem = new Problem("hostile", List.of(), TRUTH, "", "", 0, Map.of());
        return new VerifierRequest(new RequestId("hostile", 0, 0), problem, Response.of(response));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// Responses judged in a second.
    public double perSecond() {
        return responses / seconds;
    }

    /// What a program gets.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verifier", verifier);
        values.put("responses", responses);
        values.put("atOnce", atOnce);
        values.put("passes", passes);
        values.put("seconds", seconds);
        values.put("perSecond", perSecond());
        values.put("hostileMillis", hostileMillis);
        values.put("hostileLongestMillis", Collections.max(hostileMillis.values()));
        return values;
    }

    /// What a person gets.
    public String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %d at once: %,d responses in %.3f s, %,.0f a second (median of %d passes)%n%n"
                        + "hostile answers, the longest of three judgements each:%n",
                verifier,
                atOnce,
                responses,
                seconds,
                perSecond(),
                passes));
        hostileMillis.forEach(
                (what, millis) -> text.append(String.format(Locale.ROOT, "  %-32s %8.2f ms%n", what, millis)));
        return text.toString().stripTrailing();
    }
}
