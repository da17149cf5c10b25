package dev.millrace.ops.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/// The broker's own JVM. It ends when its standard input ends, which also happens when its parent is killed.
public final class BrokerMain {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerMain.class);
    private static final String META = "meta.properties";

    private BrokerMain() {}

    /// Formats the log where it is new, then serves.
    ///
    /// @param arguments the properties file
    /// @throws Exception where the log cannot be formatted
    public static void main(String[] arguments) throws Exception {
        endWithInput(System.in);
        Path file = Path.of(arguments[0]);
        LOG.info("{} with {}", BrokerDiagnosis.START, file);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        format(properties);
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Properties properties) throws Exception {
        String data = properties.getProperty("log.dirs");
        if (Files.exists(Path.of(data, META))) {
            return;
        }
        var formatter = new Formatter();
        formatter.setPrintStream(
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
        formatter.setNodeId(Integer.parseInt(properties.getProperty("node.id")));
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.addDirectory(data);
        formatter.setMetadataLogDirectory(data);
        formatter.setControllerListenerName(properties.getProperty("controller.listener.names"));
        formatter.setReleaseVersion(MetadataVersion.latestProduction());
        formatter.setSupportedFeatures(Feature.PRODUCTION_FEATURES);
        formatter.run();
    }

    private static void endWithInput(InputStream input) {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            drain(input);
            System.exit(0);
        });
    }

    /// A broken pipe is an ended one.
    @SuppressWarnings("EmptyCatch")
    private static void drain(InputStream input) {
        try {
            input.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // Nobody is there any more, which is what this waits for.
        }
    }
}
