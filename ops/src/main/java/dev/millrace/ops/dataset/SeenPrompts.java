package dev.millrace.ops.dataset;

import dev.millrace.verifier.request.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which prompts came before, known by 128 bits of their SHA-256.
final class SeenPrompts {
    private final Set<Key> keys = new HashSet<>();
    private final MessageDigest digest;

    SeenPrompts() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256: got none, expected it in every JDK", impossible);
        }
    }

    private record Key(long high, long low) {}

    /// Whether the prompt comes for the first time.
    boolean add(List<Message> messages) {
        for (var message : messages) {
            digest.update(message.role().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(message.content().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        var bytes = ByteBuffer.wrap(digest.digest());
        return keys.add(new Key(bytes.getLong(), bytes.getLong()));
    }
}
