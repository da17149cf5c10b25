package dev.millrace.ops.screen;

import java.util.Optional;

/// Where a screen is shown.
@FunctionalInterface
public interface Terminal {
    /// No terminal: a file, or a pipe.
    Terminal NONE = Optional::empty;

    /// Its size at this moment; empty: it is none.
    Optional<TerminalSize> size();
}
