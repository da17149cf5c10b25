package dev.millrace.ops.screen;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.millrace.ops.screen.text.Hue;
import dev.millrace.ops.screen.text.StyledLine;
import java.util.Locale;

/// Shows log events above the picture, without stack traces.
public final class ScreenAppender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
        var level = event.getLevel();
        var head = StyledLine.of("millrace: ")
                .and(
                        level.toString().toLowerCase(Locale.ROOT),
                        level.isGreaterOrEqual(Level.ERROR) ? Hue.BAD : Hue.CAUTION)
                .and(": ");
        var lines = event.getFormattedMessage().lines().toList();
        var screen = Screen.standardError();
        screen.line(lines.isEmpty() ? head : head.and(lines.getFirst()));
        lines.stream().skip(1).forEach(screen::line);
    }
}
