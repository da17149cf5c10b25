package dev.millrace.generators.publishing;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/// Tells what a cluster refuses for good, such as a missing right, from what passes, such as a broker that is away.
/// What is not known to stay is taken to pass: a generator waits rather than ends.
public final class Refusal {
    private Refusal() {}

    /// Whether trying again is of no use.
    public static boolean isFinal(KafkaException problem) {
        return problem instanceof AuthenticationException
                || problem instanceof AuthorizationException
                || problem instanceof InvalidConfigurationException
                || problem instanceof InvalidRecordException
                || problem instanceof InvalidTopicException
                || problem instanceof RecordTooLargeException
                || problem instanceof UnsupportedVersionException;
    }

    /// Throws what is final.
    public static void throwIfFinal(KafkaException problem) {
        if (isFinal(problem)) {
            throw problem;
        }
    }
}
