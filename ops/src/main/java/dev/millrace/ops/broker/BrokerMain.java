package dev.millrace.ops.broker;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The broker's own JVM.
public final class BrokerMain {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerMain.class);
    private static final String META = "meta.properties";

    private BrokerMain() {}

    /// Formats the log where it is new, then serves.
    ///
    /// @param arguments the properties file, the cluster's id
    /// @throws Exception where the log cannot be formatted
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        LOG.info("{} with {}", BrokerDiagnosis.START, file);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        format(properties, arguments[1]);
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Properties properties, String clusterId) throws Exception {
        String data = properties.getProperty("log.dirs");
        if (Files.exists(Path.of(data, META))) {
            return;
        }
        var formatter = new Formatter();
        formatter.setPrintStream(
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
        formatter.setNodeId(Integer.parseInt(properties.getProperty("node.id")));
        formatter.setClusterId(clusterId);
        formatter.addDirectory(data);
        formatter.setMetadataLogDirectory(data);
        formatter.setControllerListenerName(properties.getProperty("controller.listener.names"));
        formatter.setReleaseVersion(MetadataVersion.latestProduction());
        formatter.setSupportedFeatures(Feature.PRODUCTION_FEATURES);
        formatter.run();
    }
}
