package dev.millrace.learner.state;

import dev.millrace.learner.credit.ReturnedGroup;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.log.Arrival;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sorts what comes in: to the books, to the evaluations, or among what nobody waits for. Each prompt counts once.
public final class Intake {
    /// The name under which the learner gives up on records.
    public static final String ROLE = "learner";

    /// Under this name the scorer gives up on responses.
    private static final String SCORER = "scorer";

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final int KEPT_BYTES = 64 << 10;

    private final RunState state;
    private final Consumer<EvaluationResult> complete;
    private final WorkerClocks generators = new WorkerClocks();
    private final WorkerClocks scorers = new WorkerClocks();
    private final Set<Position> consumedBefore = new HashSet<>();
    private final List<DeadLetter> givenUp = new ArrayList<>();
    private final Set<Long> damaged = new HashSet<>();
    private String lastReason = "none was given";

    /// Sorts for one run.
    ///
    /// @param state where the run stands
    /// @param complete told of every evaluation that came back as a whole
    public Intake(RunState state, Consumer<EvaluationResult> complete) {
        this.state = state;
        this.complete = complete;
    }

    /// Puts trajectories into the books that are read a second time, from where they lie, because a step
    /// is done again or a checkpoint left them waiting. They will be passed over when they come again.
    public void takeBack(ReturnedGroup group) {
        if (!state.read().isPast(group.position())) {
            consumedBefore.add(group.position());
            state.count(counts -> counts.generated(group.responseTokens()));
        }
        if (!state.training().accept(group)) {
            state.pretraining().accept(group);
        }
    }

    /// Takes note that a prompt was dead when its step was done the first time.
    public void takeBackDead(long number) {
        if (state.training().markDead(number) || state.pretraining().markDead(number)) {
            state.count(Counts::deadPrompt);
        }
    }

    /// Sorts one record.
    public void take(Arrival arrival) {
        switch (arrival) {
            case Arrival.Returned(var position, var group) -> returned(new ReturnedGroup(position, group));
            case Arrival.Died(var position, var letter) -> died(position, letter);
            case Arrival.Malformed malformed -> giveUp(malformed);
        }
        state.markRead(arrival.position());
    }

    /// What the learner itself gave up on since it was last asked.
    public List<DeadLetter> drainGivenUp() {
        var letters = List.copyOf(givenUp);
        givenUp.clear();
        return letters;
    }

    /// How busy the generators have been, as they say.
    public WorkerClocks generators() {
        return generators;
    }

    /// How busy the scorers have been, as they say.
    public WorkerClocks scorers() {
        return scorers;
    }

    /// Why the last dead letter was written.
    public String lastReason() {
        return lastReason;
    }

    private void returned(ReturnedGroup returned) {
        generators.observe(returned.group().generator());
        scorers.observe(returned.group().scorer());
        if (consumedBefore.remove(returned.position())) {
            return;
        }
        state.count(counts -> counts.generated(returned.responseTokens()));
        if (state.pretraining().accept(returned)) {
            forgetLeftovers();
        } else if (state.evaluations().isAwaited(returned.number())) {
            state.evaluations().accept(returned.group()).ifPresent(complete);
        } else if (!state.training().accept(returned)) {
            state.count(Counts::duplicate);
            log.debug("prompt {} came a second time, at {}: dropped", returned.number(), returned.position());
        }
    }

    /// After pretraining, what its last prompts bring is nobody's.
    private void forgetLeftovers() {
        if (state.progress().pretrained()) {
            state.pretraining().dropSettled();
        }
    }

    private void died(Position position, DeadLetter letter) {
        if (letter.role().equals(ROLE)) {
            return;
        }
        state.count(Counts::deadLetter);
        lastReason = letter.role() + ": " + letter.reason();
        log.warn("dead letter at {}, key '{}', by {}", position, letter.key(), lastReason);
        var number = PromptId.numberIn(letter.key());
        if (letter.role().equals(SCORER)) {
            number.ifPresent(this::noteDamaged);
        } else {
            number.ifPresent(this::countDead);
        }
    }

    private void giveUp(Arrival.Malformed malformed) {
        var position = malformed.position();
        state.count(Counts::deadLetter);
        lastReason = ROLE + ": " + malformed.reason();
        log.warn("record at {} cannot be used: {}", position, malformed.reason());
        var kept = Arrays.copyOf(malformed.value(), Math.min(malformed.value().length, KEPT_BYTES));
        givenUp.add(new DeadLetter(ROLE, malformed.reason(), position, malformed.key(), kept));
        PromptId.numberIn(malformed.key()).ifPresent(this::noteDamaged);
    }

    private void noteDamaged(long number) {
        if (isAwaited(number)) {
            damaged.add(number);
        }
    }

    private boolean isAwaited(long number) {
        return state.training().isAwaited(number)
                || state.pretraining().isAwaited(number)
                || state.evaluations().isAwaited(number);
    }

    /// The numbers of prompts that are out and of whose responses a record was damaged since this was last asked.
    public Set<Long> drainDamaged() {
        var numbers = Set.copyOf(damaged);
        damaged.clear();
        return numbers;
    }

    /// Gives up on a prompt that did not come back: it counts as a dead letter.
    ///
    /// @param position where the prompt lies
    /// @param prompt as it was issued
    /// @param reason `<what>: got <value>, expected <rule>`
    public void giveUp(Position position, Prompt prompt, String reason) {
        state.count(Counts::deadLetter);
        lastReason = ROLE + ": " + reason;
        log.warn("prompt {}: {}", prompt.id().key(), reason);
        givenUp.add(new DeadLetter(ROLE, reason, position, prompt.id().key(), new byte[0]));
        countDead(prompt.id().number());
    }

    /// Counts a prompt that is out as one that does not come back.
    ///
    /// @param number its number
    public void countDead(long number) {
        if (state.evaluations().isAwaited(number)) {
            state.evaluations().markDead(number).ifPresent(complete);
        } else if (!state.training().markDead(number) && !state.pretraining().markDead(number)) {
            return;
        }
        state.count(Counts::deadPrompt);
        forgetLeftovers();
    }
}
