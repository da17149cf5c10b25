package dev.millrace.ops.dashboard.access;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a `Host` header names.
final class HostName {
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    private HostName() {}

    /// Whether it is a name of this machine that no name server can give to another: a page elsewhere whose name was
    /// made to lead here (DNS rebinding) sends its own name.
    ///
    /// @param header `name` or `name:port`; any port, since a tunnel has its own
    static boolean isLoopback(String header) {
        return LOOPBACK.matcher(header.toLowerCase(Locale.ROOT)).matches();
    }
}
