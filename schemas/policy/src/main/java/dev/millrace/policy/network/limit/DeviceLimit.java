package dev.millrace.policy.network.limit;

/// Work that shows how fast a device is at most. Holds memory of the device until it is closed. Not for use by two
/// threads at a time.
public interface DeviceLimit extends AutoCloseable {
    /// What a limit counts.
    enum Counted {
        /// Floating-point operations.
        OPERATIONS,
        /// Bytes, read or written.
        BYTES
    }

    /// What it is, for example `a product of 1,024 × 1,024, bf16`.
    String name();

    /// Does it, and waits until the device is done.
    void run();

    /// What it counts.
    Counted counted();

    /// How many of these are one run.
    double amount();

    /// Frees the memory.
    @Override
    void close();
}
