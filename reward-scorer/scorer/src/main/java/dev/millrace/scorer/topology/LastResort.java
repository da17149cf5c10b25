package dev.millrace.scorer.topology;

import dev.millrace.messages.log.Position;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// What happens to a record that the topology itself failed on: it becomes a dead letter like any other, and the
/// stream goes on. Created by Kafka Streams.
public final class LastResort
        implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {
    /// Configures the topic to write to.
    public static final String TOPIC_CONFIG = "millrace.dead.letters";

    private String topic = "";

    @Override
    public void configure(Map<String, ?> configs) {
        topic = String.valueOf(configs.get(TOPIC_CONFIG));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception thrown) {
        return DeserializationExceptionHandler.Response.resume(letters(context, thrown));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception thrown) {
        return ProcessingExceptionHandler.Response.resume(letters(context, thrown));
    }

    @Override
    public ProductionExceptionHandler.Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception thrown) {
        if (thrown instanceof RetriableException) {
            return ProductionExceptionHandler.Response.retry();
        }
        return thrown instanceof RecordTooLargeException
                ? ProductionExceptionHandler.Response.resume(letters(context, thrown))
                : ProductionExceptionHandler.Response.fail();
    }

    private List<ProducerRecord<byte[], byte[]>> letters(ErrorHandlerContext context, Exception thrown) {
        var origin = new Position(context.topic(), context.partition(), context.offset());
        var key = context.sourceRawKey();
        var letter = DeadLetters.encoded(thrown.toString(), origin, key, context.sourceRawValue());
        return List.of(new ProducerRecord<>(topic, key, letter));
    }
}
