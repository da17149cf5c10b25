package dev.millrace.verifiers.judging;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.composition.Composer;
import dev.millrace.verifiers.composition.Composition;
import dev.millrace.verifiers.composition.Judgement;
import dev.millrace.verifiers.composition.Leaf;
import dev.millrace.verifiers.composition.RewardRules;
import dev.millrace.verifiers.statistics.VerifierStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Judges responses as configured. Any number of threads may call it.
public final class Judge implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Composer composer;
    private final Map<Leaf, LeafJudge> leaves;

    /// @param composer makes judgements of verdicts
    /// @param leaves the verifiers that it composes; closed with this
    Judge(Composer composer, Map<Leaf, LeafJudge> leaves) {
        this.composer = composer;
        this.leaves = Map.copyOf(leaves);
    }

    /// A judge of one verifier, which runs on the calling thread.
    ///
    /// @param name the verifier's
    /// @param verifier judges; closed with the judge
    /// @param rules what verdicts without a reward of their own are worth
    public static Judge of(String name, Verifier verifier, RewardRules rules) {
        var single = new Composition.Single(name, Map.of());
        var leaf = new InlineLeaf(name, verifier, Traits.Form.SINGLE, LIMIT, new CollectedMetrics());
        return new Judge(new Composer(single, rules), Map.of(new Leaf(name, Map.of()), leaf));
    }

    /// Judges responses to one prompt.
    ///
    /// @param siblings in sibling order
    /// @return a judgement of each, in their order
    public List<Judgement> judge(List<VerifierRequest> siblings) throws InterruptedException {
        List<Map<Leaf, Verdict>> verdicts =
                siblings.stream().<Map<Leaf, Verdict>>map(_ -> new HashMap<>()).toList();
        for (var leaf : composer.composition().leaves()) {
            judge(leaf, siblings, verdicts);
        }
        return IntStream.range(0, siblings.size())
                .mapToObj(i -> composer.compose(siblings.get(i), verdicts.get(i)))
                .toList();
    }

    /// Has one verifier judge the responses that it has to, and again those that timed out or failed.
    private void judge(Leaf leaf, List<VerifierRequest> siblings, List<Map<Leaf, Verdict>> verdicts)
            throws InterruptedException {
        var open = IntStream.range(0, siblings.size())
                .filter(i -> composer.composition().leaves(siblings.get(i)).contains(leaf))
                .boxed()
                .toList();
        for (var attempt = 0; attempt <= composer.rules().retries() && !open.isEmpty(); attempt++) {
            var judged = judged(leaf, attempt, open.stream().map(siblings::get).toList());
            List<Integer> again = new ArrayList<>();
            for (var i = 0; i < judged.size(); i++) {
                verdicts.get(open.get(i)).put(leaf, judged.get(i));
                if (RewardRules.mayPass(judged.get(i))) {
                    again.add(open.get(i));
                }
            }
            open = again;
        }
    }

    private List<Verdict> judged(Leaf leaf, int attempt, List<VerifierRequest> requests) throws InterruptedException {
        return judge(leaf)
                .judge(requests.stream()
                        .map(request -> request.attempt(attempt))
                        .toList());
    }

    private LeafJudge judge(Leaf leaf) {
        var judge = leaves.get(leaf);
        if (judge == null) {
            throw new IllegalStateException("verifier " + leaf.name() + ": got none, expected one for every leaf");
        }
        return judge;
    }

    /// What each verifier has counted and measured itself so far, by its name as in [#statistics()]; those that have
    /// nothing are left out.
    public Map<String, Map<String, Double>> metrics() {
        var metrics = byName(LeafJudge::metrics);
        metrics.values().removeIf(Map::isEmpty);
        return metrics;
    }

    /// What each verifier did so far, by its name; the second of one name, with other settings, is `name#2`.
    public Map<String, VerifierStatistics> statistics() {
        return byName(LeafJudge::statistics);
    }

    private <T> Map<String, T> byName(Function<LeafJudge, T> reading) {
        Map<String, T> all = new TreeMap<>();
        for (var leaf : composer.composition().leaves()) {
            var name = leaf.name();
            for (var copy = 2; all.containsKey(name); copy++) {
                name = leaf.name() + "#" + copy;
            }
            all.put(name, reading.apply(judge(leaf)));
        }
        return all;
    }

    /// Ends the verifiers, and the workers that they run in.
    @Override
    public void close() {
        leaves.values().forEach(LeafJudge::close);
    }
}
