package dev.millrace.ops.broker;

/// How the embedded broker runs.
///
/// @param host address it listens on
/// @param port port it listens on; 0: a free one
/// @param heapMegabytes heap of its JVM
/// @param startSeconds how long it may take to answer
/// @param restarts how often in a row it is started again after it died within a minute
public record BrokerSettings(String host, int port, int heapMegabytes, int startSeconds, int restarts) {
    public BrokerSettings {
        check(!host.isBlank(), "host", "'" + host + "'", "an address to listen on");
        check(port >= 0 && port <= 65_535, "port", port, "0 to 65535");
        check(heapMegabytes >= 96, "heapMegabytes", heapMegabytes, ">= 96");
        check(startSeconds >= 1, "startSeconds", startSeconds, ">= 1");
        check(restarts >= 0, "restarts", restarts, ">= 0");
    }

    /// The same settings with a port.
    public BrokerSettings withPort(int chosen) {
        return new BrokerSettings(host, chosen, heapMegabytes, startSeconds, restarts);
    }

    private static void check(boolean holds, String name, Object got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
