package dev.millrace.verifiers.code.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/// What the runner reads of a job. Tests that are code are a message of their own: it reads that once the solution
/// has a process that cannot see it.
///
/// @param modules where Python finds modules; empty: where it finds them by itself
/// @param mustSeal whether to refuse tests that are code where the solution could read the process that runs them
/// @param seal in every report on tests that are code, and unknown to the solution
record JobMessages(List<Path> modules, boolean mustSeal, String seal) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Messages with a new seal.
    static JobMessages of(List<Path> modules, boolean mustSeal) {
        var seal = new byte[16];
        RANDOM.nextBytes(seal);
        return new JobMessages(modules, mustSeal, HexFormat.of().formatHex(seal));
    }

    /// The messages, one after the other.
    byte[] of(Job job) {
        return switch (job.work()) {
            case Job.Work.Programs(var inputs) -> {
                var head = head(job, "program");
                inputs.forEach(head.putArray("tests")::add);
                yield Wire.message(head);
            }
            case Job.Work.Calls(var name, var arguments) -> {
                var head = head(job, "call").put("name", name);
                arguments.forEach(head.putArray("tests")::add);
                yield Wire.message(head);
            }
            case Job.Work.Code code -> {
                var both = new ByteArrayOutputStream();
                both.writeBytes(Wire.message(head(job, "code")));
                both.writeBytes(Wire.message(suite(code)));
                yield both.toByteArray();
            }
        };
    }

    private ObjectNode suite(Job.Work.Code code) {
        var suite = JsonNodeFactory.instance.objectNode();
        suite.put("setup", code.setup()).put("entry", code.entry()).put("seal", seal);
        code.tests().forEach(suite.putArray("tests")::add);
        return suite;
    }

    private ObjectNode head(Job job, String form) {
        var limits = job.limits();
        var head = JsonNodeFactory.instance.objectNode();
        head.put("form", form).put("code", job.code()).put("mustSeal", mustSeal);
        head.put("seconds", limits.secondsPerTest()).put("total", limits.totalSeconds());
        head.put("most", limits.outputBytes()).put("stop", limits.stopAtFailure());
        modules.forEach(path -> head.withArray("modules").add(path.toString()));
        return modules.isEmpty() ? head.set("modules", head.arrayNode()) : head;
    }
}
