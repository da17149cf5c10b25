package dev.millrace.ops.drill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamageTest {
    private static final Position POSITION = new Position("run.dead-letters", 0, 0);
    private static final byte[] INTACT = LogTopic.DEAD_LETTERS
            .serde()
            .serializer()
            .serialize(POSITION.topic(), new DeadLetter("scorer", "reason", POSITION, "run/1", new byte[] {1, 2}));

    private static LogEntry<DeadLetter> read(byte @Nullable [] value) {
        return LogTopic.DEAD_LETTERS.decode(new RawRecord(POSITION, 0, null, value));
    }

    @Test
    void beginsWithARecordThatCanBeRead() {
        assertThat(read(INTACT)).isInstanceOf(LogEntry.Intact.class);
    }

    @ParameterizedTest
    @EnumSource
    void makesRecordsThatNobodyCanRead(Damage damage) {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(read(damage.of(INTACT, new Random(seed)))).isInstanceOf(LogEntry.Broken.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheOriginalAsItIs(Damage damage) {
        byte[] before = INTACT.clone();
        damage.of(INTACT, new Random(1));
        assertThat(INTACT).isEqualTo(before);
    }
}
