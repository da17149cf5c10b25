package dev.millrace.ops.command;

import dev.millrace.messages.topic.KafkaConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which Kafka cluster to use.
public final class ClusterOptions {
    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "The Kafka cluster to use.")
    private Optional<String> bootstrap = Optional.empty();

    @Option(
            names = "--kafka-property",
            paramLabel = "KEY=VALUE",
            description = "A property of every Kafka client, for example security.protocol=SASL_SSL; repeatable.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// The cluster, if one was named.
    public Optional<KafkaConnection> connection() {
        return bootstrap.map(servers -> new KafkaConnection(servers, properties));
    }

    /// The cluster, which has to be named.
    public KafkaConnection requiredConnection() {
        return connection()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "--bootstrap: got nothing, expected the host:port that `millrace broker` prints"));
    }
}
