package dev.millrace.generators.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.topic.KafkaConnection;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MembershipTest {
    private static final KafkaConnection NOWHERE = new KafkaConnection("127.0.0.1:1", Map.of());

    @Test
    void knowsHowOftenAMemberOfKafkaLooksForNews() {
        var membership = new Membership(new ShareGroup("r", Duration.ofSeconds(1), 5).member(NOWHERE, 1));
        try {
            while (membership.looks() == 0) {
                Thread.onSpinWait();
            }
            assertThat(membership.looks()).isPositive();
        } finally {
            membership.leave(Duration.ZERO);
        }
    }

    @Test
    void dropsWhatComesAlongWithTheEndOfTheWait() throws InterruptedException {
        var member = new RecordingMember();
        var membership = new Membership(member);
        BooleanSupplier comesAndIsOver = () -> {
            member.add(7, "x", 1);
            return true;
        };
        assertThat(membership.poll(comesAndIsOver)).isEmpty();
        assertThat(membership.isSpent()).isTrue();
    }

    @Test
    void spinsWhereItLooksForNewsOverAndOver() {
        var member = new RecordingMember();
        var membership = new Membership(member);
        assertThat(membership.spins()).isFalse();
        member.lookOverAndOver();
        assertThat(membership.spins()).isTrue();
    }

    @Test
    void doesNotSpinWhereItIsQuietAgain() {
        var member = new RecordingMember();
        var membership = new Membership(member);
        assertThat(membership.spins()).isFalse();
        member.lookOverAndOver();
        assertThat(membership.spins()).isTrue();
        assertThat(membership.spins()).isFalse();
    }

    @Test
    void mayLookOverAndOverUntilItHasJoined() {
        var member = new RecordingMember();
        member.lookOverAndOver();
        assertThat(new Membership(member).spins()).isFalse();
    }
}
