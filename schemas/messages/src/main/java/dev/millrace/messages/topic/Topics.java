package dev.millrace.messages.topic;

import static dev.millrace.messages.topic.TopicDefinition.KEEP_ALL;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The topics of one run: the only place where their names, sizes and retention stand.
///
/// @param run the run's name, which every topic's name starts with
public record Topics(String run) {
    /// The largest record a topic takes, with its key and framing: 8 MiB.
    public static final int MAX_MESSAGE_BYTES = 8 << 20;

    /// The largest value a producer may send; the rest of [#MAX_MESSAGE_BYTES] is for key, headers and framing.
    public static final int MAX_VALUE_BYTES = MAX_MESSAGE_BYTES - (64 << 10);

    /// Enough for a few versions of a small model; old versions are recomputed from the log, never read back.
    private static final long WEIGHTS_RETENTION_BYTES = 4L << 30;

    /// What waits to be verified; `rollouts` and `trajectories` keep all of it.
    private static final long VERIFICATION_RETENTION_BYTES = 1L << 30;

    /// What workers say about themselves: nothing depends on it, so a long run may forget how it began.
    private static final long REPORTS_RETENTION_BYTES = 256L << 20;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");

    public Topics {
        if (!NAME.matcher(run).matches()) {
            throw new IllegalArgumentException("run: got '" + run
                    + "', expected 1 to 200 letters, digits, '_', '-' or '.', not starting with '.'");
        }
    }

    /// Credit for generators.
    public String prompts() {
        return run + ".prompts";
    }

    /// Responses as generated.
    public String rollouts() {
        return run + ".rollouts";
    }

    /// Responses with verdict and reward.
    public String trajectories() {
        return run + ".trajectories";
    }

    /// Rollouts that wait for verdicts from outside the scorer.
    public String verifyRequests() {
        return run + ".verify-requests";
    }

    /// Verdicts from outside the scorer.
    public String verdicts() {
        return run + ".verdicts";
    }

    /// Policy versions, in chunks.
    public String policyWeights() {
        return run + ".policy-weights";
    }

    /// What each learner step consumed and left behind.
    public String steps() {
        return run + ".steps";
    }

    /// What each policy step made of each response.
    public String assessments() {
        return run + ".assessments";
    }

    /// Records that could not be used.
    public String deadLetters() {
        return run + ".dead-letters";
    }

    /// What workers say about themselves.
    public String reports() {
        return run + ".reports";
    }

    /// Every topic that may exist: those of [#definitions()], and the one on which Kafka Streams keeps what the
    /// scorer waits for.
    public List<String> names() {
        return Stream.concat(
                        definitions().stream().map(TopicDefinition::name), Stream.of(scorer() + "-pending-changelog"))
                .toList();
    }

    /// Topics that a worker needs before it begins: all but those that nothing depends on.
    public List<String> needed() {
        return definitions().stream()
                .map(TopicDefinition::name)
                .filter(name -> !name.equals(reports()))
                .toList();
    }

    /// The scorers' name on the cluster: their group, and what the topics of Kafka Streams begin with.
    public String scorer() {
        return run + ".scorer";
    }

    /// Every topic, as it is created. The module's README holds the same table; a test compares them.
    ///
    /// Prompts have one partition: they are small, a share group lets all generators read it at once, and so they
    /// are taken in the order in which they were issued and none waits where nobody asks.
    public List<TopicDefinition> definitions() {
        return List.of(
                new TopicDefinition(prompts(), "prompt", "Prompt", 1, KEEP_ALL, MAX_MESSAGE_BYTES),
                new TopicDefinition(rollouts(), "prompt", "RolloutGroup", 4, KEEP_ALL, MAX_MESSAGE_BYTES),
                new TopicDefinition(
                        verifyRequests(),
                        "prompt",
                        "VerificationRequest",
                        4,
                        VERIFICATION_RETENTION_BYTES,
                        MAX_MESSAGE_BYTES),
                new TopicDefinition(
                        verdicts(), "prompt", "GroupVerdicts", 4, VERIFICATION_RETENTION_BYTES, MAX_MESSAGE_BYTES),
                new TopicDefinition(trajectories(), "prompt", "TrajectoryGroup", 4, KEEP_ALL, MAX_MESSAGE_BYTES),
                new TopicDefinition(
                        policyWeights(), "version", "WeightsRecord", 1, WEIGHTS_RETENTION_BYTES, MAX_MESSAGE_BYTES),
                new TopicDefinition(steps(), "step", "StepRecord", 1, KEEP_ALL, MAX_MESSAGE_BYTES),
                new TopicDefinition(assessments(), "prompt", "GroupAssessment", 1, KEEP_ALL, MAX_MESSAGE_BYTES),
                new TopicDefinition(deadLetters(), "the lost record's", "DeadLetter", 1, KEEP_ALL, MAX_MESSAGE_BYTES),
                new TopicDefinition(
                        reports(), "worker", "WorkerReport", 1, REPORTS_RETENTION_BYTES, MAX_MESSAGE_BYTES));
    }
}
