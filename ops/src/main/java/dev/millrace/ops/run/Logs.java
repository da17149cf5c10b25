package dev.millrace.ops.run;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adds the run's log file to what is logged to.
public final class Logs {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level [%thread] %logger{30} %msg%n%ex";

    private Logs() {}

    /// From now on everything logged is also written to a file, with stack traces.
    ///
    /// @param file appended to
    public static void alsoTo(Path file) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            var encoder = new PatternLayoutEncoder();
            encoder.setContext(context);
            encoder.setPattern(PATTERN);
            encoder.start();
            var appender = new FileAppender<ILoggingEvent>();
            appender.setContext(context);
            appender.setFile(file.toString());
            appender.setEncoder(encoder);
            appender.start();
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        }
    }
}
