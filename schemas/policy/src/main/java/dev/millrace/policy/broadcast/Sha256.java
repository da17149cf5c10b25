package dev.millrace.policy.broadcast;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The digest of weights.
final class Sha256 {
    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform has it.
            throw new IllegalStateException(impossible);
        }
    }
}
