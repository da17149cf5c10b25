package dev.millrace.ops.dashboard;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dashboard.access.AccessToken;
import dev.millrace.ops.settings.DashboardSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// Where a dashboard is served, and to whom.
///
/// @param host address it listens at
/// @param port port it listens at; 0: a free one
/// @param token that is required; empty: none is
public record ServedAt(String host, int port, Optional<AccessToken> token) {
    private static final String TOKEN = "MILLRACE_DASHBOARD_TOKEN";

    /// Somewhere. Beyond this machine a token is required: where none is given, one is made.
    ///
    /// @param settings where
    /// @param token if one was chosen
    /// @throws ConfigurationException where the host is not known
    public static ServedAt of(DashboardSettings settings, Optional<AccessToken> token) {
        return of(settings.host(), settings.port(), token);
    }

    /// The same.
    ///
    /// @param host an address or a name of this machine
    /// @param port a port; 0: a free one
    /// @param token if one was chosen
    /// @throws ConfigurationException where the host is not known
    public static ServedAt of(String host, int port, Optional<AccessToken> token) {
        boolean isLocal = address(host).isLoopbackAddress();
        var required = isLocal ? token : token.or(() -> Optional.of(AccessToken.random()));
        return new ServedAt(host, port, required);
    }

    /// The token of the environment variable `MILLRACE_DASHBOARD_TOKEN`; empty: there is none.
    ///
    /// @throws IllegalArgumentException if it is no good token
    public static Optional<AccessToken> chosenToken() {
        return Optional.ofNullable(System.getenv(TOKEN)).map(AccessToken::of);
    }

    /// The address to open in a browser.
    ///
    /// @param actualPort that was found
    /// @param path on the server
    String url(int actualPort, String path) {
        var query = token.map(secret -> "?token=" + secret.text()).orElse("");
        return "http://" + name() + ":" + actualPort + path + query;
    }

    /// Others cannot reach "any address": they are told this machine's name.
    private String name() {
        var address = address(host);
        if (address.isAnyLocalAddress()) {
            return ownName();
        }
        return host.contains(":") ? "[" + host + "]" : host;
    }

    private static String ownName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new ConfigurationException(
                    "host", host, "an address of this machine, for example 127.0.0.1 or 0.0.0.0");
        }
    }
}
