package dev.millrace.ops.dashboard.browser.rollouts;

import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.ops.inspection.PromptLife;
import dev.millrace.verifier.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The numbers of one response's tokens as the records of the log have them.
///
/// @param trajectory on `trajectories`
/// @param assessment on `assessments`
record LoggedTokens(Trajectory trajectory, ResponseAssessment assessment) {
    /// Those of all siblings.
    static List<LoggedTokens> of(PromptLife life) {
        var trajectories = life.told().orElseThrow().value().trajectories();
        return IntStream.range(0, trajectories.size())
                .mapToObj(sibling -> new LoggedTokens(
                        trajectories.get(sibling), life.assessment(sibling).orElseThrow()))
                .toList();
    }

    /// The numbers of a mode, one for each token; NaN where the policy did not write it.
    double[] numbers(String mode) {
        var rollout = trajectory.rollout();
        return switch (mode) {
            case "behavior" -> written(rollout.behaviorLogProbs(), false);
            case "start" -> written(assessment.logProbs(), true);
            case "value" -> written(assessment.values(), true);
            case "advantage" -> written(assessment.advantages(), true);
            case "ratio" -> ratio(written(assessment.logProbs(), true), rollout.behaviorLogProbs());
            case "version" -> versions();
            default -> rewards();
        };
    }

    /// Assessments have numbers of the tokens that were written alone.
    private double[] written(float[] numbers, boolean packed) {
        var mask = trajectory.rollout().lossMask();
        var all = new double[mask.length];
        int next = 0;
        for (int i = 0; i < mask.length; i++) {
            all[i] = mask[i] ? numbers[packed ? next++ : i] : Double.NaN;
        }
        return all;
    }

    private static double[] ratio(double[] start, float[] drawn) {
        return IntStream.range(0, start.length)
                .mapToDouble(i -> Math.exp(start[i] - drawn[i]))
                .toArray();
    }

    private double[] versions() {
        var spans = trajectory.rollout().versions();
        return IntStream.range(0, trajectory.rollout().tokenIds().length)
                .mapToDouble(i -> spans.stream()
                        .filter(span -> span.from() <= i)
                        .toList()
                        .getLast()
                        .version())
                .toArray();
    }

    private double[] rewards() {
        var given = ((Verdict.Scored) trajectory.verdict()).tokenRewards();
        return given.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The numbers of a token as they are shown below the responses, where a verifier gave no rewards of tokens.
    List<String> shown(int index) {
        return Stream.concat(
                        Stream.of("value", "advantage", "behavior", "start", "ratio", "version")
                                .map(mode -> figure(numbers(mode)[index])),
                        Stream.of(figure(Double.NaN)))
                .toList();
    }

    /// Six significant digits.
    private static String figure(double number) {
        if (Double.isNaN(number)) {
            return "\u2013";
        }
        var rounded = new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros();
        return rounded.toPlainString().replace('-', '\u2212');
    }
}
