package dev.millrace.ops.bench.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.ops.run.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A peer: a Python script in a process of its own that is asked with one line of JSON and answers with one.
///
/// It first says `{"ready": {...versions...}}`, or `{"lacks": "..."}` where the Python has not what it needs; to
/// anything it may say `{"error": "..."}`. Between two questions it waits in a read, so it takes no time from ours.
/// It ends when it is closed, and with this process.
public final class PeerProcess implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int TAIL = 5;
    private static final long GRACE_SECONDS = 5;

    private final String script;
    private final Path folder;
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private final Map<String, String> versions;

    private PeerProcess(String script, Path folder, Process process) {
        this.script = script;
        this.folder = folder;
        this.process = process;
        questions = process.outputWriter();
        answers = process.inputReader();
        versions = new LinkedHashMap<>();
    }

    /// Starts a peer and waits until it is ready.
    ///
    /// @param python the interpreter
    /// @param script the file's name in `ops/bench/peers`
    /// @param threads of one operation
    /// @throws ConfigurationException if the interpreter cannot be started, or lacks something
    /// @throws PeerException if it failed or died
    public static PeerProcess start(Path python, String script, int threads) {
        try {
            var folder = Files.createTempDirectory("millrace-peer");
            PeerScripts.extract(folder);
            var builder = new ProcessBuilder(
                            python.toString(), folder.resolve(script).toString())
                    .redirectError(folder.resolve("errors").toFile());
            builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
            builder.environment().put("MKL_NUM_THREADS", String.valueOf(threads));
            return greeted(new PeerProcess(script, folder, start(builder, folder, python)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Process start(ProcessBuilder builder, Path folder, Path python) {
        try {
            return builder.start();
        } catch (IOException problem) {
            FolderDeletion.delete(folder);
            throw new ConfigurationException("--python", python + " (" + problem.getMessage() + ")", "an interpreter");
        }
    }

    private static PeerProcess greeted(PeerProcess peer) {
        try {
            peer.answer()
                    .path("ready")
                    .properties()
                    .forEach(each ->
                            peer.versions.put(each.getKey(), each.getValue().asText()));
            return peer;
        } catch (RuntimeException failed) {
            peer.close();
            throw failed;
        }
    }

    /// The versions of what it uses, by name.
    public Map<String, String> versions() {
        return Map.copyOf(versions);
    }

    /// Asks it to do something, and waits.
    ///
    /// @param question becomes one line of JSON
    /// @return its answer
    /// @throws PeerException if it failed or died
    public JsonNode ask(Map<String, ?> question) {
        try {
            questions.write(Json.line(question));
            questions.newLine();
            questions.flush();
        } catch (IOException dead) {
            throw died();
        }
        return answer();
    }

    /// Asks it to do something, and waits.
    ///
    /// @param question becomes one line of JSON
    /// @return the seconds that it says this took
    /// @throws PeerException if it failed or died, or does not say
    public double seconds(Map<String, ?> question) {
        var answer = ask(question);
        if (!answer.path("seconds").isNumber()) {
            throw new PeerException(script, answer.toString(), "an answer with seconds");
        }
        return answer.path("seconds").asDouble();
    }

    private JsonNode answer() {
        var node = parsed(line());
        if (node.has("lacks")) {
            throw new ConfigurationException("--python", node.path("lacks").asText(), "a Python that has it");
        }
        if (node.has("error")) {
            throw new PeerException(script, node.path("error").asText(), "no error");
        }
        return node;
    }

    private String line() {
        try {
            var line = answers.readLine();
            if (line == null) {
                throw died();
            }
            return line;
        } catch (IOException dead) {
            throw died();
        }
    }

    private JsonNode parsed(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new PeerException(script, line, "a line of JSON");
        }
    }

    private PeerException died() {
        // Its output has ended, so it is about to; a signal says nothing but its number.
        var ended = process.onExit()
                .completeOnTimeout(process, GRACE_SECONDS, TimeUnit.SECONDS)
                .join();
        var end = "its end" + (ended.isAlive() ? "" : " with code " + ended.exitValue());
        return new PeerException(script, end + ": " + String.join(" / ", lastErrors()), "an answer");
    }

    private List<String> lastErrors() {
        try {
            var lines = Files.readAllLines(folder.resolve("errors"));
            return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
        FolderDeletion.delete(folder);
    }
}
