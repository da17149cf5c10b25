package dev.millrace.verifiers.code.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.verifier.request.Budget;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Has a service run solutions. One request runs all tests of a solution, by the same runner as in a sandbox of
/// this machine: what was expected stays here.
///
/// How well a solution is contained is up to the service. Tests that are code are run there also where the solution
/// could read them.
public final class ServiceRunner implements CodeRunner {
    private static final int MOST_OUTPUT = 64 << 20;
    private static final int COMPILE_SECONDS = 10;
    private static final int MARGIN_SECONDS = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServiceSettings settings;
    private final ServiceClient client;

    static {
        JSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(MOST_OUTPUT)
                        .build());
    }

    /// Nothing is asked yet.
    ///
    /// @param settings which service
    /// @param client asks it
    public ServiceRunner(ServiceSettings settings, ServiceClient client) {
        this.settings = settings;
        this.client = client;
    }

    @Override
    public void warmUp(Budget budget) {}

    @Override
    public RunReport run(Job job, Budget budget) throws RunFailedException, InterruptedException {
        var messages = JobMessages.of(List.of(), false);
        var answer = parsed(client.post(settings, request(job, messages), MOST_OUTPUT, budget));
        var result = answer.path("run_result");
        if (answer.path("status").asText().equals("SandboxError") || !result.isObject()) {
            throw new RunFailedException(
                    "service: got status '" + answer.path("status").asText() + "' and message '"
                            + shown(answer.path("message").asText()) + "', expected a run_result");
        }
        var output = result.path("stdout").asText().getBytes(StandardCharsets.UTF_8);
        return new ReportReader(job, messages.seal()).read(output, circumstances(result));
    }

    private byte[] request(Job job, JobMessages messages) throws RunFailedException {
        var body = JSON.createObjectNode();
        body.put("code", RunnerScript.of(job)).put("language", "python");
        body.put("stdin", new String(messages.of(job), StandardCharsets.US_ASCII));
        body.put("compile_timeout", COMPILE_SECONDS);
        body.put("run_timeout", job.limits().totalSeconds() + MARGIN_SECONDS);
        body.put("memory_limit_MB", settings.memoryBytes() >> 20).putObject("files");
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException thrown) {
            throw new RunFailedException("service: cannot ask", thrown);
        }
    }

    private static JsonNode parsed(byte[] answer) throws RunFailedException {
        try {
            return JSON.readTree(answer);
        } catch (java.io.IOException thrown) {
            throw new RunFailedException(
                    "service: got '" + shown(new String(answer, StandardCharsets.UTF_8)) + "', expected JSON", thrown);
        }
    }

    private static String circumstances(JsonNode result) {
        return "ended as " + result.path("status").asText() + " with exit code "
                + result.path("return_code").asText() + " and said '"
                + shown(result.path("stderr").asText()) + "'";
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(300, text.length())).strip();
    }
}
