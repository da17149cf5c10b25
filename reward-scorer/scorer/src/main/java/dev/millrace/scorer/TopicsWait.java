package dev.millrace.scorer;

import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits for a run's topics, which whoever started the run creates; Kafka Streams would end instead.
final class TopicsWait {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsWait.class);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private TopicsWait() {}

    /// Waits as long as it takes.
    ///
    /// @param ending at zero once nobody needs them any more
    /// @return false if that came first
    static boolean answer(ScorerContext context, CountDownLatch ending) throws InterruptedException {
        var admin = Admin.create(context.connection().clientProperties());
        try {
            while (!TopicCreation.allAnswer(admin, new Topics(context.run()), ANSWER)) {
                LOG.info(
                        "waiting for the topics of run {} at {}",
                        context.run(),
                        context.connection().bootstrapServers());
                if (ending.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
