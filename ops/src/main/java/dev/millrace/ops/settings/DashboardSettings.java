package dev.millrace.ops.settings;

/// The live pages of a run.
///
/// @param enabled whether `train` serves them
/// @param host address they are served at
/// @param port port they are served at; 0: a free one
public record DashboardSettings(boolean enabled, String host, int port) {
    /// This machine alone, on a free port.
    public static final DashboardSettings LOCAL = new DashboardSettings(true, "127.0.0.1", 0);

    public DashboardSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host: got '" + host + "', expected an address to listen on");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: got " + port + ", expected 0 to 65535");
        }
    }
}
