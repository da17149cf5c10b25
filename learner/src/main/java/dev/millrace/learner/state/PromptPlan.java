package dev.millrace.learner.state;

import dev.millrace.learner.credit.BatchSettings;
import dev.millrace.learner.credit.Goal;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.messages.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which prompts go out when: a function of the steps taken, never of time, so that a step done again asks the
/// same.
public final class PromptPlan {
    private final BatchSettings batch;
    private final RoundSettings rounds;
    private final ScheduleSettings schedule;
    private final RunState state;

    /// Plans for one run.
    ///
    /// @param batch what a policy step consumes
    /// @param rounds what a round of value-pretraining consumes
    /// @param schedule what happens when
    /// @param state where the run stands
    public PromptPlan(BatchSettings batch, RoundSettings rounds, ScheduleSettings schedule, RunState state) {
        this.batch = batch;
        this.rounds = rounds;
        this.schedule = schedule;
        this.state = state;
    }

    /// What goes out before the first step; where the goal is a critic, rounds of value-pretraining alone.
    /// The first round comes before the evaluation, so that the learner has work while that is answered;
    /// training comes last, and is ready when pretraining ends.
    public List<Prompt> atStart() {
        List<Prompt> prompts = new ArrayList<>();
        boolean pretrains = schedule.needsCritic() && !state.progress().pretrained();
        if (pretrains) {
            prompts.addAll(pretraining(rounds.prompts()));
        }
        if (schedule.goal() == Goal.POLICY) {
            prompts.addAll(ask(Moment.BEFORE));
        }
        if (pretrains) {
            prompts.addAll(pretraining(rounds.credit()));
        }
        prompts.addAll(training());
        return prompts;
    }

    /// What goes out after a round of value-pretraining.
    public List<Prompt> afterRound() {
        return state.progress().pretrained() ? List.of() : pretraining(rounds.credit());
    }

    /// What goes out after a policy step.
    public List<Prompt> afterStep() {
        List<Prompt> prompts = new ArrayList<>();
        long version = state.progress().version();
        if (version >= schedule.steps()) {
            prompts.addAll(ask(Moment.AFTER));
        } else if (schedule.evaluateEvery() > 0 && version % schedule.evaluateEvery() == 0) {
            prompts.addAll(ask(Moment.DURING));
        }
        prompts.addAll(training());
        return prompts;
    }

    /// What goes out where too few groups were informative.
    ///
    /// @param count how many prompts
    public List<Prompt> refill(int count) {
        return Stream.generate(this::nextTraining).limit(count).toList();
    }

    private List<Prompt> ask(Moment moment) {
        var progress = state.progress();
        return state.evaluations().ask(moment, progress.step(), progress.version(), state.issuer());
    }

    private List<Prompt> pretraining(int credit) {
        List<Prompt> prompts = new ArrayList<>();
        while (state.pretraining().size() < credit) {
            prompts.add(nextPretraining());
        }
        return prompts;
    }

    /// Tops training's credit up; prompts that no step would consume are not issued.
    private List<Prompt> training() {
        List<Prompt> prompts = new ArrayList<>();
        long stepsLeft = schedule.policySteps() - state.progress().version();
        long wanted = Math.min(batch.credit(), stepsLeft * batch.prompts());
        while (state.training().size() < wanted) {
            prompts.add(nextTraining());
        }
        return prompts;
    }

    private Prompt nextTraining() {
        var prompt = state.issuer()
                .training(batch.sampling(), batch.groupSize(), state.progress().version());
        state.training().issue(prompt.id().number());
        return prompt;
    }

    private Prompt nextPretraining() {
        var prompt =
                state.issuer().pretraining(batch.sampling(), state.progress().version());
        state.pretraining().issue(prompt.id().number());
        return prompt;
    }
}
