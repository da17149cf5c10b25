package dev.millrace.learner.evaluation;

/// What came of one evaluation.
///
/// @param question what was asked when
/// @param answers what came back
public record EvaluationResult(Question question, Answers answers) {
    /// What was asked.
    ///
    /// @param set name of the evaluation set
    /// @param moment when in the run
    /// @param step the learner step after which it was asked
    /// @param problems how many problems
    /// @param groupSize responses a problem
    public record Question(String set, Moment moment, long step, int problems, int groupSize) {}

    /// What came back, added up.
    ///
    /// @param accepted responses the verifier took for right
    /// @param solved problems with at least one such response
    /// @param dead problems that ended as dead letters; they count as not solved
    /// @param tokens tokens the policy wrote
    /// @param firstVersion the oldest policy version that wrote a token; -1 for none
    /// @param lastVersion the newest
    public record Answers(long accepted, long solved, long dead, long tokens, long firstVersion, long lastVersion) {
        /// Nothing came back.
        public static final Answers NONE = new Answers(0, 0, 0, 0, -1, -1);
    }

    /// The share of all responses that were accepted (avg@k): in [0, 1].
    public double solveRate() {
        return (double) answers.accepted() / responses();
    }

    /// The share of problems with at least one accepted response (pass@k): in [0, 1].
    public double passRate() {
        return (double) answers.solved() / question.problems();
    }

    /// Mean number of tokens of a response.
    public double meanLength() {
        return (double) answers.tokens() / responses();
    }

    /// Whether one and the same policy version wrote every token.
    public boolean isOfOneVersion() {
        return answers.firstVersion() == answers.lastVersion();
    }

    private long responses() {
        return (long) question.problems() * question.groupSize();
    }
}
