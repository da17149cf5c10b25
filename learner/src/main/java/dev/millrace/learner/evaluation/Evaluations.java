package dev.millrace.learner.evaluation;

import dev.millrace.learner.credit.PromptIssuer;
import dev.millrace.learner.evaluation.EvaluationResult.Answers;
import dev.millrace.learner.evaluation.EvaluationResult.Question;
import dev.millrace.learner.problems.EvaluationSet;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The evaluations of a run: asks, counts what comes back, and keeps the results. Nothing is trained on it.
public final class Evaluations {
    private final List<EvaluationSet> sets;
    private final List<OpenEvaluation> open = new ArrayList<>();
    private final List<EvaluationResult> results = new ArrayList<>();

    /// Starts without results.
    ///
    /// @param sets what is asked each time
    public Evaluations(List<EvaluationSet> sets) {
        this.sets = List.copyOf(sets);
    }

    /// Asks every problem of every set.
    ///
    /// @param moment when in the run
    /// @param step the step after which it is asked
    /// @param version the policy version then
    /// @param issuer numbers the prompts
    /// @return the prompts
    public List<Prompt> ask(Moment moment, long step, long version, PromptIssuer issuer) {
        List<Prompt> prompts = new ArrayList<>();
        for (var set : sets) {
            var question = new Question(set.name(), moment, step, set.problems(), set.groupSize());
            var asked = LongStream.range(0, set.problems())
                    .mapToObj(index -> issuer.ask(
                            Purpose.EVALUATION, set.source().problem(index), set.sampling(), set.groupSize(), version))
                    .toList();
            var numbers = asked.stream().map(prompt -> prompt.id().number()).toList();
            open.add(new OpenEvaluation(question, numbers, Answers.NONE));
            prompts.addAll(asked);
        }
        return prompts;
    }

    /// Whether a prompt belongs to an evaluation and has not come back.
    public boolean isAwaited(long number) {
        return open.stream().anyMatch(each -> each.waiting().contains(number));
    }

    /// The numbers of those that have not come back.
    public List<Long> awaited() {
        return open.stream().flatMap(each -> each.waiting().stream()).toList();
    }

    /// Counts what came back.
    ///
    /// @return the evaluation's result, if this was its last prompt
    public Optional<EvaluationResult> accept(TrajectoryGroup group) {
        long number = group.prompt().id().number();
        return settle(number, before -> add(before, group));
    }

    /// Counts a prompt that ended as a dead letter.
    ///
    /// @return the evaluation's result, if this was its last prompt
    public Optional<EvaluationResult> markDead(long number) {
        return settle(
                number,
                before -> new Answers(
                        before.accepted(),
                        before.solved(),
                        before.dead() + 1,
                        before.tokens(),
                        before.firstVersion(),
                        before.lastVersion()));
    }

    /// Whether everything that was asked came back.
    public boolean areComplete() {
        return open.isEmpty();
    }

    /// The results so far, in the order in which they became complete.
    public List<EvaluationResult> results() {
        return List.copyOf(results);
    }

    /// What has not come back as a whole.
    public List<OpenEvaluation> open() {
        return List.copyOf(open);
    }

    /// Goes on where a checkpoint ends.
    public void restore(List<OpenEvaluation> waiting, List<EvaluationResult> complete) {
        open.clear();
        open.addAll(waiting);
        results.clear();
        results.addAll(complete);
    }

    private Optional<EvaluationResult> settle(long number, java.util.function.UnaryOperator<Answers> change) {
        for (int i = 0; i < open.size(); i++) {
            var each = open.get(i);
            if (each.waiting().contains(number)) {
                var changed = each.with(number, change.apply(each.answers()));
                open.set(i, changed);
                return changed.isComplete() ? Optional.of(finish(i)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private EvaluationResult finish(int index) {
        var result = open.remove(index).result();
        results.add(result);
        return result;
    }

    private static Answers add(Answers before, TrajectoryGroup group) {
        long accepted = group.trajectories().stream()
                .filter(trajectory -> trajectory.verdict().isAccepted())
                .count();
        long tokens = group.trajectories().stream()
                .mapToLong(trajectory -> trajectory.rollout().length())
                .sum();
        var versions = versions(group).summaryStatistics();
        return new Answers(
                before.accepted() + accepted,
                before.solved() + (accepted > 0 ? 1 : 0),
                before.dead(),
                before.tokens() + tokens,
                before.firstVersion() < 0 ? versions.getMin() : Math.min(before.firstVersion(), versions.getMin()),
                Math.max(before.lastVersion(), versions.getMax()));
    }

    private static LongStream versions(TrajectoryGroup group) {
        return group.trajectories().stream()
                .map(Trajectory::rollout)
                .flatMap(rollout -> rollout.versions().stream())
                .mapToLong(VersionSpan::version);
    }
}
