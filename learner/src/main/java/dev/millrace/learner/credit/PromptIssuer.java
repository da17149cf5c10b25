package dev.millrace.learner.credit;

import dev.millrace.learner.problems.ProblemSource;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.verifier.request.Problem;
import java.util.Map;

/// Numbers a run's prompts, over all purposes, and takes training's problems one after the other.
public final class PromptIssuer {
    /// Value-pretraining takes its problems from here on, so that which ones training asks does not depend on
    /// how long value-pretraining took, or whether there was any.
    static final long FIRST_OF_PRETRAINING = 1L << 39;

    private final String run;
    private final ProblemSource pretraining;
    private final ProblemSource training;
    private long nextNumber;
    private Cursors cursors = Cursors.START;

    /// Starts at the first number and the first problems.
    ///
    /// @param run the run's name
    /// @param pretraining what value-pretraining asks
    /// @param training what training asks, from index 0
    public PromptIssuer(String run, ProblemSource pretraining, ProblemSource training) {
        this.run = run;
        this.pretraining = pretraining;
        this.training = training;
    }

    /// The indices of the next problems.
    ///
    /// @param pretraining of value-pretraining
    /// @param training of training
    public record Cursors(long pretraining, long training) {
        static final Cursors START = new Cursors(FIRST_OF_PRETRAINING, 0);
    }

    /// Issues value-pretraining's next problem, with one response.
    ///
    /// @param sampling how it is drawn
    /// @param version the policy's
    public Prompt pretraining(Sampling sampling, long version) {
        var problem = pretraining.problem(cursors.pretraining());
        cursors = new Cursors(cursors.pretraining() + 1, cursors.training());
        return ask(Purpose.VALUE_PRETRAINING, problem, sampling, 1, version);
    }

    /// Issues training's next problem.
    ///
    /// @param sampling how responses are drawn
    /// @param groupSize how many
    /// @param version the policy's
    public Prompt training(Sampling sampling, int groupSize, long version) {
        var problem = training.problem(cursors.training());
        cursors = new Cursors(cursors.pretraining(), cursors.training() + 1);
        return ask(Purpose.TRAINING, problem, sampling, groupSize, version);
    }

    /// Issues a given problem.
    ///
    /// @param purpose evaluation
    /// @param problem what is asked
    /// @param sampling how responses are drawn
    /// @param groupSize how many
    /// @param version the policy's
    public Prompt ask(Purpose purpose, Problem problem, Sampling sampling, int groupSize, long version) {
        return new Prompt(new PromptId(run, nextNumber++), purpose, problem, sampling, groupSize, version);
    }

    /// The number of the next prompt.
    public long nextNumber() {
        return nextNumber;
    }

    /// The indices of the next problems.
    public Cursors cursors() {
        return cursors;
    }

    /// What comes next, by name, as a step record holds it.
    public Map<String, Long> positions() {
        return Map.of(
                "prompt", nextNumber,
                "trainingProblem", cursors.training(),
                "pretrainingProblem", cursors.pretraining());
    }

    /// Goes on where a checkpoint ends.
    ///
    /// @param number of the next prompt
    /// @param problems indices of the next ones
    public void restore(long number, Cursors problems) {
        nextNumber = number;
        cursors = problems;
    }
}
