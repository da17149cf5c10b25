package dev.millrace.ops.broker;

import java.util.List;

/// Why a broker ended, read off the end of its log.
sealed interface BrokerDiagnosis {
    /// The disk that holds its data is full: starting it again would not help.
    record DiskFull() implements BrokerDiagnosis {}

    /// Another process listens on its port.
    record PortTaken() implements BrokerDiagnosis {}

    /// Another broker uses its data.
    record DataInUse() implements BrokerDiagnosis {}

    /// Something else; it may help to start it again.
    ///
    /// @param lastError the last error in its log; may be empty
    record Died(String lastError) implements BrokerDiagnosis {}

    /// Reads the end of a log.
    static BrokerDiagnosis of(String tail) {
        List<String> lastLife =
                tail.substring(Math.max(0, tail.lastIndexOf(START))).lines().toList();
        if (lastLife.stream().anyMatch(line -> line.contains("No space left on device"))) {
            return new DiskFull();
        }
        if (lastLife.stream().anyMatch(line -> line.contains("Address already in use"))) {
            return new PortTaken();
        }
        if (lastLife.stream().anyMatch(line -> line.contains("Failed to acquire lock on file"))) {
            return new DataInUse();
        }
        return new Died(lastLife.stream()
                .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                .reduce("", (before, line) -> line)
                .strip());
    }

    /// What every life of a broker writes first.
    String START = "Millrace broker begins";

    /// Whether it may help to start it again.
    default boolean mayRecover() {
        return this instanceof Died || this instanceof PortTaken;
    }

    /// One line for a person.
    default String describe(BrokerFolder folder) {
        return switch (this) {
            case DiskFull() ->
                "broker data " + folder.data() + ": got a full disk (no space left on device), expected free space;"
                        + " free some and run again with the same run directory";
            case PortTaken() -> "broker port: got one that is in use, expected a free one; see " + folder.log();
            case DataInUse() ->
                "broker data " + folder.data() + ": got a folder that another broker uses, expected it to be free";
            case Died(String lastError) ->
                "broker: got an end of its process" + (lastError.isEmpty() ? "" : " (" + lastError + ")")
                        + ", expected it to serve; its log is " + folder.log();
        };
    }
}
