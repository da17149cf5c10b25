package dev.millrace.ops.telemetry.meter;

import dev.millrace.messages.report.Reading;
import dev.millrace.ops.telemetry.kafka.KafkaNumbers;
import dev.millrace.ops.telemetry.worker.LearnerWatch;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import dev.millrace.ops.telemetry.worker.ThisProcess;
import dev.millrace.scorer.progress.OwnMeasure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the numbers of workers, steps and Kafka clients to a registry, whenever it is about to be read.
public final class Meters {
    private static final Logger LOG = LoggerFactory.getLogger(Meters.class);

    private final Numbers numbers;
    private final List<Runnable> sources = new CopyOnWriteArrayList<>();

    /// @param registry that shows them
    public Meters(MeterRegistry registry) {
        this.numbers = new Numbers(registry);
        sources.add(() -> ThisProcess.readings().forEach(reading -> put(reading, Tags.empty())));
        sources.add(() -> KafkaNumbers.ofThisProcess()
                .readings()
                .forEach((role, readings) -> readings.forEach(reading -> put(reading, Tags.of("role", role)))));
    }

    /// Shows a worker too from now on.
    public void add(MeasuredWorker worker) {
        var tags = Tags.of("role", worker.name().role(), "worker", worker.name().worker());
        sources.add(() -> worker.readings().get().forEach(reading -> put(reading, tags)));
    }

    /// Shows what a learner's steps and evaluations measure too from now on.
    public void addSteps(LearnerWatch watch) {
        sources.add(new StepSource(watch, numbers));
    }

    /// Reads everything; what cannot be read is left out.
    public synchronized void refresh() {
        for (var source : sources) {
            try {
                source.run();
            } catch (RuntimeException problem) {
                LOG.debug("numbers are left out: {}", problem.toString());
            }
        }
        numbers.show();
    }

    private void put(Reading reading, Tags tags) {
        if (reading.measure() instanceof OwnMeasure(String name)) {
            numbers.put(
                    MeterName.of("verifier.own", false),
                    tags.and("verifier", reading.of(), "name", name),
                    reading.value());
            return;
        }
        var labels = reading.of().isEmpty() ? tags : tags.and("verifier", reading.of());
        numbers.put(MeterName.of(reading.measure().key(), reading.measure().isTotal()), labels, reading.value());
    }
}
