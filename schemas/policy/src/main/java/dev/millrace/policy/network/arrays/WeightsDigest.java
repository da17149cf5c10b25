package dev.millrace.policy.network.arrays;

import dev.millrace.policy.tensor.HostTensor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/// SHA-256 over the bytes of tensors, one after the other.
public final class WeightsDigest {
    /// A Java buffer holds at most 2 GB.
    private static final long PIECE = 1L << 30;

    private WeightsDigest() {}

    /// Computes it.
    ///
    /// @return hexadecimal
    public static String of(Stream<HostTensor> tensors) {
        var digest = sha256();
        tensors.forEach(tensor -> update(digest, tensor));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, HostTensor tensor) {
        long size = tensor.bytes().byteSize();
        for (long start = 0; start < size; start += PIECE) {
            digest.update(
                    tensor.bytes().asSlice(start, Math.min(PIECE, size - start)).asByteBuffer());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
