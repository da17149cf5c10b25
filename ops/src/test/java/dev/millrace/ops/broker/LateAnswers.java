package dev.millrace.ops.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/// Members of share groups in this process look late at what the broker answers, as on a machine that is busy: each
/// answer is held up where the client's own thread writes to its log that it came.
final class LateAnswers extends AppenderBase<ILoggingEvent> {
    private static final Logger LOG =
            (Logger) LoggerFactory.getLogger("org.apache.kafka.clients.consumer.internals.ShareConsumeRequestManager");
    private static final long LATE_MILLIS = 500;

    private final CountDownLatch never = new CountDownLatch(1);

    /// From now on they do.
    @Override
    public void start() {
        super.start();
        LOG.setLevel(Level.DEBUG);
        LOG.setAdditive(false);
        LOG.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getMessage().contains("Completed ShareFetch request")) {
            try {
                never.await(LATE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// From now on they look at once.
    @Override
    public void stop() {
        LOG.detachAppender(this);
        LOG.setAdditive(true);
        LOG.setLevel(null);
        never.countDown();
        super.stop();
    }
}
