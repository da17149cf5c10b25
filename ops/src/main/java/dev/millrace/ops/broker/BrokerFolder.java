package dev.millrace.ops.broker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// Where a broker keeps its data and its log.
///
/// @param data its log directory
/// @param log what it prints
public record BrokerFolder(Path data, Path log) {
    private static final int TAIL_BYTES = 64 * 1024;
    private static final String SERVES = "Kafka Server started";
    private static final String CLOSED = "Transition from SHUTTING_DOWN to SHUTDOWN";

    /// The properties it was started with last.
    Path properties() {
        return data.resolveSibling("broker.properties");
    }

    /// The id its data was formatted with; empty where it is new.
    Optional<String> clusterId() {
        var meta = data.resolve("meta.properties");
        if (Files.notExists(meta)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(meta)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new BrokerException("broker data " + data + ": got " + unreadable + ", expected it to be readable");
        }
        return Optional.ofNullable(properties.getProperty("cluster.id"));
    }

    /// Why it ended, by the end of its log.
    BrokerDiagnosis diagnosis() {
        return BrokerDiagnosis.of(tail());
    }

    /// Whether the broker that was started last has come up. An open port would not tell: it may be another's.
    boolean serves() {
        return hasSaid(SERVES);
    }

    /// Whether the broker that was started last has closed its data.
    boolean isClosed() {
        return hasSaid(CLOSED);
    }

    private boolean hasSaid(String sign) {
        var tail = tail();
        return tail.substring(Math.max(0, tail.lastIndexOf(BrokerDiagnosis.START)))
                .contains(sign);
    }

    private String tail() {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
