package dev.millrace.verifiers.code.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The program in Python that runs solutions, in one piece.
final class RunnerScript {
    private static final String OF_TESTS = joined(List.of("wire", "solution", "tests", "main"));
    private static final String OF_CODE = joined(List.of("wire", "solution", "host", "asserts", "main"));

    private RunnerScript() {}

    /// What a job takes.
    static String of(Job job) {
        return switch (job.work()) {
            case Job.Work.Programs _, Job.Work.Calls _ -> OF_TESTS;
            case Job.Work.Code _ -> OF_CODE;
        };
    }

    private static String joined(List<String> names) {
        return names.stream().map(RunnerScript::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(String name) {
        try (var resource =
                RunnerScript.class.getResourceAsStream("/dev/millrace/verifiers/code/python/" + name + ".py")) {
            if (resource == null) {
                throw new IllegalStateException("resource: got no " + name + ".py, expected it in the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
