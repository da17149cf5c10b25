package dev.millrace.ops.screen;

import dev.millrace.ops.screen.text.StyledLine;
import java.util.List;

/// What stands at the bottom of a terminal, and is drawn anew when it changes.
@FunctionalInterface
public interface Picture {
    /// Draws it.
    ///
    /// @param size of the terminal at this moment
    /// @return lines from top to bottom; what does not fit is cut
    List<StyledLine> lines(TerminalSize size);
}
