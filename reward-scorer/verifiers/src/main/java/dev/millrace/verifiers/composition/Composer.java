package dev.millrace.verifiers.composition;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a judgement of what verifiers conclude about a response.
///
/// A part whose verdict is worth nothing in training (NaN by the reward rules) makes the whole worth
/// nothing, except that a sum goes on without parts that are not applicable. So a verifier that broke is
/// never taken for a 0.
///
/// @param composition how rewards are composed
/// @param rules what verdicts without a reward of their own are worth
public record Composer(Composition composition, RewardRules rules) {
    /// Composes.
    ///
    /// @param request the response
    /// @param verdicts of [Composition#leaves(VerifierRequest)]
    public Judgement compose(VerifierRequest request, Map<Leaf, Verdict> verdicts) {
        var outcome = outcome(composition, new Known(request, verdicts));
        var leaves = composition.leaves(request);
        var parts = leaves.size() < 2
                ? List.<Judgement.Part>of()
                : leaves.stream()
                        .map(leaf -> new Judgement.Part(leaf.name(), verdict(verdicts, leaf)))
                        .toList();
        return new Judgement(outcome.verifier(), outcome.verdict(), outcome.reward(), parts);
    }

    private Outcome outcome(Composition part, Known known) {
        return switch (part) {
            case Composition.None _ ->
                throw new IllegalArgumentException("composition: got none, expected at least one verifier");
            case Composition.Single single -> judged(single.name(), verdict(known.verdicts(), single.leaf()));
            case Composition.Route route -> routed(route, known);
            case Composition.Sum sum -> sum(sum.parts(), known);
            case Composition.Product product -> product(product.of(), known);
            case Composition.Clip(var low, var high, var of) -> {
                var inner = outcome(of, known);
                yield inner.worth(Math.clamp(inner.reward(), low, high));
            }
            case Composition.Overlong overlong -> {
                var inner = outcome(overlong.of(), known);
                var tokens = known.request().response().tokenIds().length;
                yield inner.worth(inner.reward() - overlong.penalty(tokens));
            }
        };
    }

    private Outcome judged(String verifier, Verdict verdict) {
        return new Outcome(verifier, verdict, rules.reward(verdict));
    }

    private Outcome routed(Composition.Route route, Known known) {
        var problem = known.request().problem();
        return route.chosen(problem)
                .map(chosen -> outcome(chosen, known))
                .orElseGet(() -> judged(
                        "route",
                        new Verdict.NotApplicable(
                                route.by() + ": got '" + route.value(problem) + "', for which there is no verifier")));
    }

    private Outcome sum(List<Composition.Part> parts, Known known) {
        Optional<Outcome> first = Optional.empty();
        var all = 0.0;
        var applicable = 0.0;
        var sum = 0.0;
        for (var part : parts) {
            all += part.weight();
            var outcome = outcome(part.of(), known);
            if (!(outcome.verdict() instanceof Verdict.NotApplicable)) {
                first = first.or(() -> Optional.of(outcome));
                applicable += part.weight();
                sum += part.weight() * outcome.reward();
            }
        }
        if (first.isEmpty()) {
            return outcome(parts.getFirst().of(), known);
        }
        return first.get().worth(sum * all / applicable);
    }

    private Outcome product(List<Composition> factors, Known known) {
        var outcomes = factors.stream().map(each -> outcome(each, known)).toList();
        var reward = outcomes.stream().mapToDouble(Outcome::reward).reduce(1, (a, b) -> a * b);
        return outcomes.getFirst().worth(reward);
    }

    private static Verdict verdict(Map<Leaf, Verdict> verdicts, Leaf leaf) {
        return Optional.ofNullable(verdicts.get(leaf))
                .orElseThrow(() -> new IllegalArgumentException("verdicts: got none of " + leaf + ", expected one"));
    }

    /// What is known about a response.
    private record Known(VerifierRequest request, Map<Leaf, Verdict> verdicts) {}

    /// What a part came to.
    private record Outcome(String verifier, Verdict verdict, double reward) {
        Outcome worth(double other) {
            return new Outcome(verifier, verdict, other);
        }
    }
}
