package dev.millrace.learner.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.batch.Trajectories;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.rollout.Trajectory;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchRuleTest {
    private static final int GROUPS = 4;

    private final CreditBook book = new CreditBook();
    private final BatchRule rule = new BatchRule(GROUPS, OptionalInt.of(2), true);
    private final BatchRule exact = new BatchRule(GROUPS, OptionalInt.of(2), false);

    @Test
    void takesAsManyPromptsAsHoldEnoughInformativeGroups() {
        settle("iuiudiuiu");
        assertThat(rule.next(book, 0)).isEqualTo(new Next.Take(8));
        var batch = book.take(8).orElseThrow().informative();
        assertThat(batch.trained()).extracting(ReturnedGroup::number).containsExactly(0L, 2L, 5L, 7L);
        assertThat(batch.filteredGroups()).isEqualTo(3);
        assertThat(batch.filteredTokens()).isEqualTo(6);
        assertThat(batch.dead()).containsExactly(4L);
    }

    @Test
    void waitsWhereAnEarlierPromptIsOut() {
        settle("iuo");
        assertThat(rule.next(book, 0)).isEqualTo(new Next.Wait());
        assertThat(rule.next(book, 2)).isEqualTo(new Next.Wait());
    }

    @Test
    void takesEveryPromptWithoutDynamicSampling() {
        settle("uduo");
        assertThat(BatchRule.every(3).next(book, 0)).isEqualTo(new Next.Take(3));
        assertThat(BatchRule.every(4).next(book, 0)).isEqualTo(new Next.Wait());
    }

    @Test
    void refillsByTheShareThatWasInformative() {
        settle("iiiuuu");
        assertThat(rule.next(book, 0)).isEqualTo(new Next.Refill(2));
        assertThat(exact.next(book, 0)).isEqualTo(new Next.Refill(1));
    }

    @Test
    void refillsWithABatchAtMost() {
        settle("uuuud");
        assertThat(rule.next(book, 0)).isEqualTo(new Next.Refill(GROUPS));
        assertThat(exact.next(book, 0)).isEqualTo(new Next.Refill(GROUPS));
    }

    @Test
    void goesOnWithWhatThereIsAfterTheLastRefill() {
        settle("uiuu");
        assertThat(rule.next(book, 1)).isInstanceOf(Next.Refill.class);
        assertThat(rule.next(book, 2)).isEqualTo(new Next.Take(4));
    }

    @Test
    void countsOnlyResponsesThatCanBeTrainedOn() {
        assertThat(group(0, 1, 0).isInformative()).isTrue();
        assertThat(group(0, 1, Double.NaN).isInformative()).isFalse();
        assertThat(group(0, 1, 1).isInformative()).isFalse();
        assertThat(group(0).isInformative()).isFalse();
        var empty = Trajectories.trajectory(new int[0], new float[0], 0, 0);
        var full = Trajectories.trajectory(new int[] {1}, new float[] {-1}, 1, 0);
        assertThat(returned(0, empty, full).isInformative()).isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /// Plays runs as the class's proof has them, with the worst version a prompt may have: that it was issued
    /// at.
    @ParameterizedTest
    @MethodSource("seeds")
    void boundsStalenessHoweverFewGroupsAreInformative(long seed) {
        var random = new SplittableRandom(seed);
        int staleness = random.nextInt(4);
        var played = new BatchRule(GROUPS, OptionalInt.of(random.nextInt(4)), staleness >= 1);
        var issuedAt = new java.util.ArrayList<Long>();
        double share = random.nextDouble();
        for (long version = 0; version < 20; version++) {
            issue(issuedAt, version, (1 + staleness) * GROUPS - book.size(), random, share);
            int refills = 0;
            while (played.next(book, refills) instanceof Next.Refill(int prompts)) {
                refills++;
                issue(issuedAt, version, prompts, random, share);
            }
            var take = (Next.Take) played.next(book, refills);
            for (long number : book.next(take.prompts())) {
                assertThat(version - issuedAt.get((int) number)).isLessThanOrEqualTo(staleness);
            }
            book.take(take.prompts());
        }
    }

    private void issue(
            java.util.List<Long> issuedAt, long version, int prompts, SplittableRandom random, double share) {
        for (int i = 0; i < prompts; i++) {
            long number = issuedAt.size();
            issuedAt.add(version);
            book.issue(number);
            settle(number, random.nextInt(9) == 0 ? 'd' : random.nextDouble() < share ? 'i' : 'u');
        }
    }

    /// Settles prompts from 0: `i`nformative, `u`niform, `d`ead, still `o`ut.
    private void settle(String states) {
        LongStream.range(0, states.length()).forEach(book::issue);
        for (int number = 0; number < states.length(); number++) {
            settle(number, states.charAt(number));
        }
    }

    private void settle(long number, char state) {
        switch (state) {
            case 'i' -> book.accept(group(number, 0, 1));
            case 'u' -> book.accept(group(number, 1, 1));
            case 'd' -> book.markDead(number);
            default -> {}
        }
    }

    private static ReturnedGroup group(long number, double... rewards) {
        return returned(
                number,
                Arrays.stream(rewards)
                        .mapToObj(reward -> Trajectories.trajectory(new int[] {1}, new float[] {-1}, reward, 0))
                        .toArray(Trajectory[]::new));
    }

    private static ReturnedGroup returned(long number, Trajectory... trajectories) {
        var group = Trajectories.group(number, new int[] {0}, Arrays.asList(trajectories));
        return new ReturnedGroup(new Position("trajectories", 0, number), group);
    }
}
