package dev.millrace.ops.screen;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Locale;

/// Shows log events above the live line, one line each, without stack traces.
public final class ScreenAppender extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
        String level = event.getLevel().toString().toLowerCase(Locale.ROOT);
        Screen.standardError().line("millrace: " + level + ": " + event.getFormattedMessage());
    }
}
