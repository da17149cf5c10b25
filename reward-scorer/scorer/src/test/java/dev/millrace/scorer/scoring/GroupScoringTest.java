package dev.millrace.scorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifiers.composition.RewardRules;
import dev.millrace.verifiers.judging.Judge;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupScoringTest {
    private static final WorkerClock CLOCK = new WorkerClock("scorer-1", 1, 2);
    private static final RewardRules NO_ANSWER_IS_PUNISHED = new RewardRules(
            OptionalDouble.of(-1), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), 0);

    private static final Verdict GOOD = new Verdict.Scored(1, true, "good");
    private static final Verdict BAD = new Verdict.Scored(0, false, "bad");
    private static final Verdict NONE = new Verdict.NoAnswer("nothing");

    private static GroupScoring scoring(String name, Verifier verifier, RewardRules rules) {
        return new GroupScoring(Judge.of(name, verifier, rules));
    }

    private static Verdict verdict(String response) {
        return switch (response) {
            case "good" -> GOOD;
            case "bad" -> BAD;
            default -> NONE;
        };
    }

    @Test
    void attachesVerdictRewardAndLengthInSiblingOrder() throws InterruptedException {
        Verifier verifier = (request, budget) -> verdict(request.response().text());
        var scored = scoring("v", verifier, NO_ANSWER_IS_PUNISHED)
                .score(Groups.of(4, "g", "good", "bad", "none", "good"), CLOCK);
        assertThat(scored.trajectories()).extracting(Trajectory::reward).containsExactly(1.0, 0.0, -1.0, 1.0);
        assertThat(scored.trajectories()).extracting(Trajectory::length).containsExactly(4, 3, 4, 4);
        assertThat(scored.trajectories()).extracting(Trajectory::verifier).containsOnly("v");
        assertThat(scored.trajectories()).extracting(Trajectory::verdict).containsExactly(GOOD, BAD, NONE, GOOD);
    }

    @Test
    void carriesOverWhatWasAskedAndWhoWorked() throws InterruptedException {
        var group = Groups.of(4, "g", "good");
        var scored = scoring("v", (_, _) -> new Verdict.NoAnswer(""), RewardRules.DEFAULT)
                .score(group, CLOCK);
        assertThat(scored.prompt()).isEqualTo(group.prompt());
        assertThat(scored.promptTokenIds()).isEqualTo(group.promptTokenIds());
        assertThat(scored.generator()).isEqualTo(group.generator());
        assertThat(scored.scorer()).isEqualTo(CLOCK);
    }

    @Test
    void changesVerdictsAloneWhenItScoresAgain() throws InterruptedException {
        var first = scoring("v", (request, budget) -> verdict(request.response().text()), RewardRules.DEFAULT)
                .score(Groups.of(4, "g", "good", "none"), CLOCK);
        var again = scoring("w", (_, _) -> BAD, RewardRules.DEFAULT).scoreAgain(first);
        assertThat(again.trajectories()).extracting(Trajectory::verifier).containsOnly("w");
        assertThat(again.trajectories()).extracting(Trajectory::reward).containsOnly(0.0);
        assertThat(again.trajectories())
                .extracting(Trajectory::rollout)
                .isEqualTo(
                        first.trajectories().stream().map(Trajectory::rollout).toList());
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("trajectories")
                .isEqualTo(first);
    }

    @Test
    void tellsTheVerifierWhichSiblingItIs() throws InterruptedException {
        Verifier verifier =
                (request, budget) -> new Verdict.Scored(request.id().sibling(), true, request.groundTruth());
        var scored = scoring("v", verifier, RewardRules.DEFAULT).score(Groups.of(0, "g", "a", "b"), CLOCK);
        assertThat(scored.trajectories()).extracting(Trajectory::reward).containsExactly(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"throws", "recurses", "asserts", "returns null", "scores NaN"})
    void aVerifierThatBreaksIsAFailedVerdictAndNeverAReward(String fault) throws InterruptedException {
        Verifier verifier = (request, budget) -> request.response().text().equals("fault") ? broken(fault) : GOOD;
        var scored =
                scoring("v", verifier, RewardRules.DEFAULT).score(Groups.of(0, "g", "good", "fault", "good"), CLOCK);
        assertThat(scored.trajectories()).extracting(Trajectory::reward).containsExactly(1.0, Double.NaN, 1.0);
        assertThat(scored.trajectories().get(1).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.reason()).isNotBlank().hasSizeLessThanOrEqualTo(2_001));
    }

    @SuppressWarnings("NullAway") // a plug-in is not bound by our annotations
    private static Verdict broken(String fault) {
        return switch (fault) {
            case "throws" -> throw new IllegalStateException("no luck ".repeat(1_000));
            case "recurses" -> throw new StackOverflowError();
            case "asserts" -> throw new AssertionError("never");
            case "scores NaN" -> new Verdict.Scored(Double.NaN, true, "");
            default -> null;
        };
    }
}
