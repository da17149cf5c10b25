package dev.millrace.ops.screen;

import java.util.Map;

/// Whether there are colours.
public enum ColorChoice {
    /// Also where there is no terminal.
    ALWAYS,
    /// On a terminal that can show them, unless the variable `NO_COLOR` is set and not empty (https no-color.org).
    AUTO,
    /// None.
    NEVER;

    /// Decides.
    ///
    /// @param terminal whether there is one
    /// @param environment variables of the process
    boolean hasColors(boolean terminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }
}
