package dev.millrace.scorer.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.serde.MessageSerdes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the scorer writes about records it gives up on.
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String ROLE = "scorer";
    private static final byte[] NOTHING = {};

    private DeadLetters() {}

    static byte[] encoded(String reason, Position origin, byte @Nullable [] key, byte @Nullable [] value) {
        LOG.warn("dead letter: {} at {}-{}@{}", reason, origin.topic(), origin.partition(), origin.offset());
        var letter = new DeadLetter(
                ROLE, reason, origin, key == null ? "" : new String(key, UTF_8), value == null ? NOTHING : value);
        return MessageSerdes.deadLetter().serializer().serialize(origin.topic(), letter);
    }
}
