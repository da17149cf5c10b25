package dev.millrace.verifiers.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.composition.Composer;
import dev.millrace.verifiers.composition.Composition;
import dev.millrace.verifiers.composition.Judgement;
import dev.millrace.verifiers.composition.Leaf;
import dev.millrace.verifiers.composition.RewardRules;
import dev.millrace.verifiers.statistics.VerifierStatistics.ProcessCounts;
import dev.millrace.verifiers.statistics.VerifierStatistics.VerdictCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final List<VerifierRequest> SIBLINGS =
            List.of(Requests.of("7", "#7"), Requests.of("7", "#8"), Requests.of("7", "#9"));

    private static Judge judge(Verifier verifier, Traits.Form form, int retries) {
        var rules = new RewardRules(NONE, NONE, NONE, NONE, retries);
        return new Judge(
                new Composer(new Composition.Single("v", Map.of()), rules),
                Map.of(new Leaf("v", Map.of()), inline(verifier, form)));
    }

    private static InlineLeaf inline(Verifier verifier, Traits.Form form) {
        return new InlineLeaf("v", verifier, form, Duration.ofSeconds(60), new CollectedMetrics());
    }

    private static List<Verdict> verdicts(Verifier verifier, Traits.Form form) throws InterruptedException {
        return judge(verifier, form, 0).judge(SIBLINGS).stream()
                .map(Judgement::verdict)
                .toList();
    }

    @Test
    void whatTimedOutOrFailedIsJudgedAgainAndTheRestIsNot() throws InterruptedException {
        List<RequestId> asked = new ArrayList<>();
        Verifier flaky = (request, _) -> {
            asked.add(request.id());
            return request.response().text().equals("#8") && request.id().attempt() < 2
                    ? new Verdict.TimedOut("slow")
                    : Verdict.Scored.of(true, "");
        };
        var judgements = judge(flaky, Traits.Form.SINGLE, 3).judge(SIBLINGS);
        assertThat(judgements).allMatch(judgement -> judgement.verdict().isAccepted());
        assertThat(asked).extracting(RequestId::attempt).containsExactly(0, 0, 0, 1, 2);
    }

    @Test
    void everyCallAndEveryVerdictIsCounted() throws InterruptedException {
        Verifier odd = (request, _) -> switch (request.response().text()) {
            case "#7" -> Verdict.Scored.of(true, "");
            case "#8" -> Verdict.Scored.of(false, "");
            default -> new Verdict.NoAnswer("none");
        };
        var judge = judge(odd, Traits.Form.SINGLE, 0);
        judge.judge(SIBLINGS);
        var did = Objects.requireNonNull(judge.statistics().get("v"));
        assertThat(did.verdicts()).isEqualTo(new VerdictCounts(1, 1, 1, 0, 0, 0));
        assertThat(did.latency().count()).isEqualTo(3);
        assertThat(did.processes()).isEqualTo(ProcessCounts.NONE);
    }

    @Test
    void twoVerifiersOfOneNameAreCountedApart() throws InterruptedException {
        var yes = new Composition.Single("v", Map.of());
        var no = new Composition.Single("v", Map.of("strict", "true"));
        var both = new Composition.Product(List.of(yes, no));
        Verifier any = (_, _) -> Verdict.Scored.of(true, "");
        Map<Leaf, LeafJudge> leaves = new HashMap<>();
        both.leaves().forEach(leaf -> leaves.put(leaf, inline(any, Traits.Form.SINGLE)));
        try (var judge = new Judge(new Composer(both, RewardRules.DEFAULT), leaves)) {
            judge.judge(SIBLINGS);
            assertThat(judge.statistics().keySet()).containsExactly("v", "v#2");
        }
    }

    @Test
    void afterTheLastRetryTheVerdictStands() throws InterruptedException {
        Verifier broken = (_, _) -> new Verdict.Failed("always");
        assertThat(judge(broken, Traits.Form.SINGLE, 2).judge(SIBLINGS))
                .extracting(Judgement::verdict)
                .containsOnly(new Verdict.Failed("always"));
    }

    @Test
    void aVerifierOfGroupsSeesAllSiblingsAtOnce() throws InterruptedException {
        var verifier = new Verifier() {
            @Override
            public Verdict verify(VerifierRequest request, Budget budget) {
                throw new AssertionError("asked for one");
            }

            @Override
            public List<Verdict> verifyGroup(List<VerifierRequest> siblings, Budget budget) {
                return siblings.stream()
                        .<Verdict>map(_ -> new Verdict.Scored(siblings.size(), true, ""))
                        .toList();
            }
        };
        assertThat(verdicts(verifier, Traits.Form.GROUP)).containsOnly(new Verdict.Scored(3, true, ""));
    }

    @Test
    void aListOfAWrongLengthFailsAllOfIt() throws InterruptedException {
        var verifier = new Verifier() {
            @Override
            public Verdict verify(VerifierRequest request, Budget budget) {
                throw new AssertionError("asked for one");
            }

            @Override
            public List<Verdict> verifyBatch(List<VerifierRequest> requests, Budget budget) {
                return List.of(Verdict.Scored.of(true, ""));
            }
        };
        assertThat(verdicts(verifier, Traits.Form.BATCH))
                .containsOnly(new Verdict.Failed("verdicts: got 1, expected 3"));
    }

    @Test
    void rewardsForTokensThatAreNotThereFail() throws InterruptedException {
        var scored = new Verdict.Scored(
                1, true, "", OptionalDouble.empty(), java.util.Optional.empty(), List.of(0.5), Map.of());
        assertThat(verdicts((_, _) -> scored, Traits.Form.SINGLE))
                .containsOnly(new Verdict.Failed("tokenRewards: got 1, expected none or one for each of 0 tokens"));
    }

    @Test
    void whatVerifiersCountAndMeasureIsAddedUp() {
        var collected = new CollectedMetrics();
        collected.count("retries", 2);
        collected.count("retries", 1);
        collected.measure("requestMillis", 10);
        collected.measure("requestMillis", 30);
        assertThat(collected.values())
                .containsOnly(
                        Map.entry("retries", 3.0),
                        Map.entry("requestMillisMean", 20.0),
                        Map.entry("requestMillisMax", 30.0));
    }

    @Test
    void aSpentBudgetIsTimedOut() throws InterruptedException {
        Verifier slow = (_, budget) -> {
            throw new BudgetSpentException(budget.limit());
        };
        assertThat(verdicts(slow, Traits.Form.SINGLE))
                .containsOnly(new Verdict.TimedOut("budget: got no verdict, expected one within 60000 ms"));
    }
}
