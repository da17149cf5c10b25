package dev.millrace.ops.settings;

/// What roles tell about themselves.
///
/// @param reportSeconds seconds between two reports on the log; 0: none
/// @param prometheus what Prometheus may fetch
/// @param otlp what is sent to a collector of OpenTelemetry
public record TelemetrySettings(int reportSeconds, Prometheus prometheus, Otlp otlp) {
    public TelemetrySettings {
        check("reportSeconds", reportSeconds >= 0, reportSeconds, ">= 0");
    }

    /// Whether anybody but the log is told.
    public boolean isExposed() {
        return prometheus.enabled() || otlp.isOn();
    }

    /// An endpoint `/metrics`.
    ///
    /// @param enabled whether there is one
    /// @param host address it listens on
    /// @param port port it listens on; 0: a free one
    public record Prometheus(boolean enabled, String host, int port) {
        public Prometheus {
            check("host", !host.isBlank(), "'" + host + "'", "an address to listen on");
            check("port", port >= 0 && port <= 65_535, port, "0 to 65535");
        }
    }

    /// Where to send metrics.
    ///
    /// @param endpoint address of a collector, such as `http://localhost:4318/v1/metrics`; empty: nowhere
    /// @param seconds seconds between two sendings
    public record Otlp(String endpoint, int seconds) {
        public Otlp {
            check(
                    "endpoint",
                    endpoint.isEmpty() || endpoint.matches("https?://\\S+"),
                    "'" + endpoint + "'",
                    "an address that begins with http:// or https://, or nothing");
            check("seconds", seconds >= 1, seconds, ">= 1");
        }

        /// Whether anything is sent.
        public boolean isOn() {
            return !endpoint.isEmpty();
        }
    }

    private static void check(String name, boolean holds, Object got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
