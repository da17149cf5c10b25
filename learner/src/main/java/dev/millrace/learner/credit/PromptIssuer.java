package dev.millrace.learner.credit;

import dev.millrace.learner.problems.ProblemSource;
import dev.millrace.messages.prompt.Problem;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;

/// Numbers a run's prompts, over all purposes, and takes training's problems one after the other.
public final class PromptIssuer {
    private final String run;
    private final ProblemSource source;
    private long nextNumber;
    private long nextProblem;

    /// Starts at the first number and the first problem.
    ///
    /// @param run the run's name
    /// @param source what value-pretraining and training ask
    public PromptIssuer(String run, ProblemSource source) {
        this.run = run;
        this.source = source;
    }

    /// Issues the source's next problem.
    ///
    /// @param purpose value-pretraining or training
    /// @param sampling how responses are drawn
    /// @param groupSize how many
    /// @param version the policy's
    public Prompt next(Purpose purpose, Sampling sampling, int groupSize, long version) {
        return ask(purpose, source.problem(nextProblem++), sampling, groupSize, version);
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

    /// The index of the next problem.
    public long nextProblem() {
        return nextProblem;
    }

    /// Goes on where a checkpoint ends.
    ///
    /// @param number of the next prompt
    /// @param problem index of the next problem
    public void restore(long number, long problem) {
        nextNumber = number;
        nextProblem = problem;
    }
}
