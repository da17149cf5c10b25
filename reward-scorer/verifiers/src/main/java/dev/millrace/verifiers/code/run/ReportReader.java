package dev.millrace.verifiers.code.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads what the runner reports. It may have been killed in the middle, or taken over by the solution: whatever it
/// says, only tests that it reports on can be passed.
///
/// @param job what it was told to do
/// @param seal of its reports on tests that are code
record ReportReader(Job job, String seal) {
    /// What came of the run.
    ///
    /// @param output what the runner wrote
    /// @param circumstances how it ended, for the message
    /// @throws RunFailedException if it did not even begin, or misses something
    RunReport read(byte[] output, String circumstances) throws RunFailedException {
        var messages = WireReader.messages(output);
        if (messages.isEmpty() || !messages.getFirst().path("ready").asBoolean()) {
            throw new RunFailedException("runner: got nothing from Python, expected it to begin; it " + circumstances);
        }
        var rejected = text(messages, "rejected");
        if (rejected.isPresent()) {
            return new RunReport.Rejected(rejected.get());
        }
        return job.work() instanceof Job.Work.Code code ? ofCode(code, messages) : ofTests(messages);
    }

    private RunReport ofTests(List<JsonNode> messages) {
        var total = job.work() instanceof Job.Work.Programs(var inputs)
                ? inputs.size()
                : arguments().size();
        return new RunReport.Ran(ends(total, messages));
    }

    private List<JsonNode> arguments() {
        return job.work() instanceof Job.Work.Calls(var _, var arguments) ? arguments : List.of();
    }

    private RunReport ofCode(Job.Work.Code code, List<JsonNode> messages) throws RunFailedException {
        var unsafe = text(messages, "unsafe");
        if (unsafe.isPresent()) {
            throw new RunFailedException("runner: " + unsafe.get());
        }
        var sealed = messages.stream()
                .filter(message -> message.path("seal").asText().equals(seal))
                .toList();
        var broken = text(sealed, "broken");
        if (broken.isPresent()) {
            if (sealed.getLast().path("missing").asBoolean()) {
                throw new RunFailedException("tests: got " + broken.get() + ", expected Python to have that module");
            }
            return new RunReport.BrokenTests(broken.get());
        }
        var count = sealed.stream()
                .mapToInt(message -> message.path("count").asInt())
                .max();
        return new RunReport.Ran(ends(count.orElse(code.tests().size()), sealed));
    }

    private static Optional<String> text(List<JsonNode> messages, String name) {
        return messages.stream()
                .filter(message -> message.has(name))
                .map(message -> message.path(name).asText())
                .findFirst();
    }

    private List<TestEnd> ends(int total, List<JsonNode> messages) {
        return IntStream.range(0, Math.max(1, total))
                .mapToObj(number -> end(number, messages))
                .toList();
    }

    private TestEnd end(int number, List<JsonNode> messages) {
        return messages.stream()
                .filter(message -> message.path("test").asInt(-1) == number)
                .findFirst()
                .map(this::end)
                .orElse(new TestEnd.Bad("was not reached"));
    }

    private TestEnd end(JsonNode message) {
        return switch (job.work()) {
            case Job.Work.Code _ ->
                message.path("passed").asBoolean()
                        ? new TestEnd.Passed()
                        : new TestEnd.Bad(message.path("reason").asText());
            case Job.Work.Programs _ -> problem(message).orElseGet(() -> new TestEnd.Printed(text(message, "output")));
            case Job.Work.Calls _ -> problem(message).orElseGet(() -> returned(bytes(message, "output")));
        };
    }

    private static TestEnd returned(byte[] output) {
        var values = WireReader.messages(output);
        return values.size() == 1
                ? new TestEnd.Returned(values.getFirst())
                : new TestEnd.Bad("returned what cannot be read");
    }

    private static Optional<TestEnd> problem(JsonNode message) {
        var end = message.path("end").asText();
        var code = message.path("code").asInt();
        if (!end.equals("exited")) {
            return Optional.of(new TestEnd.Bad(end.equals("output") ? "printed too much" : "took too long"));
        }
        var said = text(message, "errors").lines().reduce((_, last) -> last).orElse("");
        return code == 0 ? Optional.empty() : Optional.of(new TestEnd.Bad(("exit code " + code + " " + said).strip()));
    }

    private static String text(JsonNode message, String name) {
        return new String(bytes(message, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonNode message, String name) {
        try {
            return message.path(name).isBinary() ? message.path(name).binaryValue() : new byte[0];
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
