package dev.millrace.learner.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.batch.Trajectories;
import dev.millrace.messages.log.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CreditBookTest {
    private static final int PROMPTS = 12;

    private final CreditBook book = new CreditBook();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void consumesInTheOrderOfIssueWhateverTheOrderOfArrival(long seed) {
        LongStream.range(0, PROMPTS).forEach(book::issue);
        List<Long> arrivals = new ArrayList<>(book.next(PROMPTS));
        Collections.shuffle(arrivals, new Random(seed));

        List<Long> consumed = new ArrayList<>();
        for (long number : arrivals) {
            assertThat(book.accept(returned(number))).isTrue();
            book.take(3).ifPresent(batch -> batch.returned().forEach(group -> consumed.add(group.number())));
        }
        for (var rest = book.take(3); rest.isPresent(); rest = book.take(3)) {
            rest.get().returned().forEach(group -> consumed.add(group.number()));
        }
        assertThat(consumed).hasSize(PROMPTS).isSorted();
        assertThat(book.size()).isZero();
    }

    @Test
    void waitsForTheFirstPromptHoweverManyLaterOnesCame() {
        LongStream.range(0, 4).forEach(book::issue);
        book.accept(returned(1));
        book.accept(returned(2));
        book.accept(returned(3));
        assertThat(book.take(3)).isEmpty();
        assertThat(book.size()).isEqualTo(4);
    }

    @Test
    void refusesASecondCopy() {
        book.issue(0);
        assertThat(book.accept(returned(0))).isTrue();
        assertThat(book.accept(returned(0))).isFalse();
        book.take(1);
        assertThat(book.accept(returned(0))).isFalse();
        assertThat(book.accept(returned(99))).isFalse();
    }

    @Test
    void countsADeadPromptAsReturned() {
        LongStream.range(0, 2).forEach(book::issue);
        book.accept(returned(1));
        assertThat(book.markDead(0)).isTrue();

        var batch = book.take(2).orElseThrow();
        assertThat(batch.dead()).containsExactly(0L);
        assertThat(batch.returned()).extracting(ReturnedGroup::number).containsExactly(1L);
    }

    @Test
    void keepsWhatCameFirst() {
        book.issue(0);
        book.accept(returned(0));
        assertThat(book.markDead(0)).isFalse();
        assertThat(book.take(1).orElseThrow().dead()).isEmpty();
    }

    @Test
    void awaitsAgainWhatHadComeBackWhenItIsRestored() {
        LongStream.range(0, 3).forEach(book::issue);
        book.accept(returned(1));
        book.markDead(2);
        var restored = new CreditBook();
        restored.restore(book.snapshot());

        assertThat(book.snapshot())
                .containsExactly(
                        new Credit(0, Credit.State.OUT, null),
                        new Credit(1, Credit.State.RETURNED, new Position("trajectories", 0, 1)),
                        new Credit(2, Credit.State.DEAD, null));
        assertThat(restored.awaited()).containsExactly(0L, 1L);
    }

    @Test
    void dropsWhatCameBackAndKeepsWhatIsOut() {
        LongStream.range(0, 3).forEach(book::issue);
        book.accept(returned(0));
        book.markDead(1);
        book.dropSettled();
        assertThat(book.next(3)).containsExactly(2L);
    }

    private static ReturnedGroup returned(long number) {
        return new ReturnedGroup(new Position("trajectories", 0, number), Trajectories.single(number, 1, 1));
    }
}
