package dev.millrace.ops.dashboard.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// A secret that lets somebody in.
public final class AccessToken {
    /// What a token has to look like: it stands in addresses and cookies as it is.
    public static final String RULE = "at least 16 of the characters A-Z a-z 0-9 - _ . ~";

    private static final String PATTERN = "[A-Za-z0-9._~-]{16,512}";
    private static final int RANDOM_BYTES = 24;

    private final String text;

    private AccessToken(String text) {
        this.text = text;
    }

    /// A token that somebody chose.
    ///
    /// @throws IllegalArgumentException if it is too short, or has other characters; the message does not repeat it
    public static AccessToken of(String text) {
        if (!text.matches(PATTERN)) {
            throw new IllegalArgumentException("token: got " + text.length() + " characters, expected " + RULE);
        }
        return new AccessToken(text);
    }

    /// A token that nobody can guess: 192 random bits.
    public static AccessToken random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The secret itself.
    public String text() {
        return text;
    }

    /// Whether somebody knows it; how long that takes to say does not depend on how much of it is right.
    ///
    /// @param offered what was sent, if anything
    public boolean matches(Optional<String> offered) {
        return offered.isPresent() && MessageDigest.isEqual(bytes(text), bytes(offered.get()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Says nothing of the secret.
    @Override
    public String toString() {
        return "AccessToken";
    }
}
