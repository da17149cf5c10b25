package dev.millrace.learner;

import dev.millrace.learner.log.Arrival;
import dev.millrace.learner.log.IssuedPrompt;
import dev.millrace.learner.log.LogPositions;
import dev.millrace.learner.log.RunLog;
import dev.millrace.learner.log.StepCommit;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;

/// A log in memory, and the world behind it: prompts are answered in an order that follows from a seed
/// alone. It outlives the learners that open it.
final class MemoryLog {
    /// What becomes of a prompt.
    enum Reply {
        ANSWERED,
        ANSWERED_TWICE,
        DEAD,
        MALFORMED,
        HELD
    }

    private static final String TRAJECTORIES = "run.trajectories";
    private static final String DEAD_LETTERS = "run.dead-letters";

    private final List<List<Arrival>> trajectories = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<Arrival> deadLetters = new ArrayList<>();
    private final List<StepCommit> commits = new ArrayList<>();
    private final List<Prompt> unanswered = new ArrayList<>();
    private final List<Prompt> reissued = new ArrayList<>();
    private final SplittableRandom random;
    private final Function<Prompt, Reply> replies;
    private final Answers answers;

    /// What a response looks like.
    interface Answers {
        /// Answers a prompt; the version is the newest.
        TrajectoryGroup answer(Prompt prompt, long version);
    }

    MemoryLog(long seed, Function<Prompt, Reply> replies, Answers answers) {
        this.random = new SplittableRandom(seed);
        this.replies = replies;
        this.answers = answers;
    }

    /// What was committed, in order.
    List<StepCommit> commits() {
        return commits;
    }

    /// What was asked again, in order.
    List<Prompt> reissued() {
        return reissued;
    }

    /// Loses a trajectory group, as a topic does that keeps too little.
    void forget(Position position) {
        trajectories
                .get(position.partition())
                .removeIf(arrival -> arrival.position().equals(position));
    }

    /// What it holds, for readers.
    RunHistory history() {
        return new MemoryHistory(commits, trajectories);
    }

    RunLog open() {
        return new View();
    }

    /// Answers one prompt out of those that wait, any of them.
    private void answerOne() {
        var prompt = unanswered.remove(random.nextInt(unanswered.size()));
        switch (replies.apply(prompt)) {
            case ANSWERED -> answer(prompt);
            case ANSWERED_TWICE -> {
                answer(prompt);
                answer(prompt);
            }
            case DEAD -> {
                var position = new Position(DEAD_LETTERS, 0, deadLetters.size());
                var origin = new Position("run.prompts", 0, prompt.id().number());
                var letter = new DeadLetter(
                        "generator", "too long", origin, prompt.id().key(), new byte[0]);
                deadLetters.add(new Arrival.Died(position, letter));
            }
            case MALFORMED -> {
                var partition = partition(prompt);
                var position = next(prompt);
                partition.add(new Arrival.Malformed(position, prompt.id().key(), new byte[] {1}, "not a record"));
            }
            case HELD -> unanswered.add(prompt);
        }
    }

    private void answer(Prompt prompt) {
        long newest = commits.getLast().record().version();
        partition(prompt).add(new Arrival.Returned(next(prompt), answers.answer(prompt, newest)));
    }

    private List<Arrival> partition(Prompt prompt) {
        return trajectories.get((int) (prompt.id().number() % trajectories.size()));
    }

    private Position next(Prompt prompt) {
        int partition = (int) (prompt.id().number() % trajectories.size());
        return new Position(TRAJECTORIES, partition, trajectories.get(partition).size());
    }

    /// What one learner sees of it.
    private final class View implements RunLog {
        private LogPositions positions = LogPositions.START;

        @Override
        public List<StepRecord> steps() {
            return commits.stream().map(StepCommit::record).toList();
        }

        @Override
        public List<TrajectoryGroup> read(List<Position> wanted) {
            return wanted.stream()
                    .map(position -> trajectories.get(position.partition()).get((int) position.offset()))
                    .map(arrival -> ((Arrival.Returned) arrival).group())
                    .toList();
        }

        @Override
        public List<IssuedPrompt> prompts(Set<Long> numbers) {
            return commits.stream()
                    .flatMap(commit -> commit.prompts().stream())
                    .filter(prompt -> numbers.contains(prompt.id().number()))
                    .map(prompt -> new IssuedPrompt(
                            new Position("run.prompts", 0, prompt.id().number()), prompt))
                    .toList();
        }

        @Override
        public void reissue(List<Prompt> prompts) {
            reissued.addAll(prompts);
            unanswered.addAll(prompts);
        }

        @Override
        public void seek(LogPositions next) {
            positions = next;
        }

        @Override
        public List<Arrival> poll(Duration wait) {
            for (int i = random.nextInt(4); i > 0 && !unanswered.isEmpty(); i--) {
                answerOne();
            }
            List<Arrival> read = new ArrayList<>();
            for (int partition = 0; partition < trajectories.size(); partition++) {
                read(read, trajectories.get(partition), TRAJECTORIES, partition);
            }
            read(read, deadLetters, DEAD_LETTERS, 0);
            read.forEach(arrival -> positions = positions.after(arrival.position()));
            return read;
        }

        private void read(List<Arrival> into, List<Arrival> partition, String topic, int number) {
            into.addAll(partition.subList((int) positions.at(topic, number), partition.size()));
        }

        @Override
        public void commit(StepCommit commit) {
            commits.add(commit);
            unanswered.addAll(commit.prompts());
        }

        @Override
        public void close() {}
    }
}
