package dev.millrace.verifiers.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposerTest {
    private static final Composition MATH = single("math");
    private static final Composition FORMAT = single("format");
    private static final Verdict RIGHT = new Verdict.Scored(1, true, "7");
    private static final Verdict HALF = new Verdict.Scored(0.5, false, "");
    private static final Verdict NOT_MINE = new Verdict.NotApplicable("no");
    private static final Verdict BROKEN = new Verdict.Failed("crash");

    private static Composition single(String name) {
        return new Composition.Single(name, Map.of());
    }

    private static Judgement judged(Composition composition, Verdict math, Verdict format) {
        return judged(composition, math, format, Requests.of("7", "#7"));
    }

    private static Judgement judged(Composition composition, Verdict math, Verdict format, VerifierRequest request) {
        var verdicts = Map.of(new Leaf("math", Map.of()), math, new Leaf("format", Map.of()), format);
        return new Composer(composition, RewardRules.DEFAULT).compose(request, verdicts);
    }

    private static Composition sum(double math, double format) {
        return new Composition.Sum(List.of(new Composition.Part(math, MATH), new Composition.Part(format, FORMAT)));
    }

    @Test
    void aSumAddsWeightedRewardsAndKeepsTheFirstVerdict() {
        var judgement = judged(sum(0.9, 0.1), RIGHT, HALF);
        assertThat(judgement.reward()).isCloseTo(0.95, within(1e-12));
        assertThat(judgement.verdict()).isSameAs(RIGHT);
        assertThat(judgement.verifier()).isEqualTo("math");
        assertThat(judgement.parts())
                .containsExactly(new Judgement.Part("math", RIGHT), new Judgement.Part("format", HALF));
    }

    @Test
    void aSumGoesOnWithoutPartsThatAreNotApplicableAndKeepsItsTotalWeight() {
        assertThat(judged(sum(1.5, 0.5), NOT_MINE, HALF).reward()).isEqualTo(1.0);
        assertThat(judged(sum(1.5, 0.5), NOT_MINE, HALF).verdict()).isSameAs(HALF);
        assertThat(judged(sum(1.5, 0.5), NOT_MINE, NOT_MINE).verdict()).isSameAs(NOT_MINE);
    }

    @Test
    void aPartThatBrokeIsNeverASilentZero() {
        assertThat(judged(sum(0.9, 0.1), RIGHT, BROKEN).reward()).isNaN();
        assertThat(judged(new Composition.Product(List.of(MATH, FORMAT)), RIGHT, BROKEN)
                        .reward())
                .isNaN();
        assertThat(judged(new Composition.Clip(-1, 1, FORMAT), RIGHT, BROKEN).reward())
                .isNaN();
    }

    @Test
    void aProductIsAGate() {
        var gate = new Composition.Product(List.of(MATH, FORMAT));
        assertThat(judged(gate, RIGHT, new Verdict.Scored(0, false, "")).reward())
                .isZero();
        assertThat(judged(gate, RIGHT, HALF).reward()).isEqualTo(0.5);
        assertThat(judged(gate, RIGHT, HALF).verdict()).isSameAs(RIGHT);
    }

    @Test
    void aClipBoundsTheRewardAndNotTheVerdict() {
        var judgement = judged(new Composition.Clip(0, 0.25, MATH), RIGHT, HALF);
        assertThat(judgement.reward()).isEqualTo(0.25);
        assertThat(judgement.verdict()).isSameAs(RIGHT);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "60, 1", "70, 0.75", "80, 0.5", "100, 0", "500, 0"})
    void lengthCostsNothingBeforeTheBufferAndAllAfterIt(int tokens, double reward) {
        var request = Requests.of("7", "#7");
        var longer = new VerifierRequest(
                request.id(), request.problem(), new Response("", new int[tokens], FinishReason.STOP, 0));
        var judgement = judged(new Composition.Overlong(100, 40, 1, MATH), RIGHT, HALF, longer);
        assertThat(judgement.reward()).isCloseTo(reward, within(1e-12));
        assertThat(judgement.verdict()).isSameAs(RIGHT);
    }

    @Test
    void aRouteIsChosenByTheProblemAndOthersAreNotAsked() {
        var route = new Composition.Route("dataSource", Map.of("sums", MATH, "prose", FORMAT), Optional.empty());
        var request = Requests.of("7", "#7");
        assertThat(route.leaves(request)).containsExactly(new Leaf("math", Map.of()));
        assertThat(route.leaves()).hasSize(2);
        assertThat(judged(route, RIGHT, HALF).reward()).isEqualTo(1);
        assertThat(judged(route, RIGHT, HALF).parts()).isEmpty();
    }

    @Test
    void aRouteThatLeadsNowhereIsNotApplicable() {
        var route = new Composition.Route("kind", Map.of("a", MATH), Optional.empty());
        var judgement = judged(route, RIGHT, HALF, Requests.of("7", "#7", Map.of("kind", "b")));
        assertThat(judgement.verdict())
                .isEqualTo(new Verdict.NotApplicable("kind: got 'b', for which there is no verifier"));
        assertThat(judgement.reward()).isNaN();
    }

    @Test
    void aVerifierThatStandsTwiceIsAskedOnce() {
        assertThat(sum(1, 1).leaves()).hasSize(2);
        var twice = new Composition.Product(List.of(MATH, sum(1, 1)));
        assertThat(twice.leaves()).hasSize(2);
    }
}
