package dev.millrace.learner.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads a data set: JSON lines, one problem each.
///
/// | field | |
/// |---|---|
/// | `prompt` | text of one user turn; or |
/// | `messages` | a list of `{"role": …, "content": …}` |
/// | `answer` | what a right response concludes: text or number |
/// | `id` | optional; the line number where absent |
/// | `data_source` | optional; the file's name where absent |
/// | `family` | optional |
/// | `difficulty` | optional number |
/// | any other | kept as metadata; values that are not text as their JSON |
///
/// Blank lines are skipped.
public final class PromptsFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PromptsFile() {}

    /// Reads every problem of a file.
    ///
    /// @param file UTF-8, JSON lines
    /// @return its problems in order, at least one
    /// @throws PromptsFileException if the file cannot be read, holds no problem, or a line is not one
    public static List<Problem> read(Path file) {
        List<String> lines = lines(file);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                problems.add(new ProblemLine(file, i + 1, object(file, i + 1, lines.get(i))).problem());
            }
        }
        if (problems.isEmpty()) {
            throw new PromptsFileException(file, "prompts: got none, expected one JSON object a line");
        }
        return List.copyOf(problems);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new PromptsFileException(file, "prompts file: got no such file, expected a JSON lines file");
        } catch (CharacterCodingException wrong) {
            throw new PromptsFileException(file, "prompts file: got bytes that are not UTF-8, expected UTF-8 text");
        } catch (IOException failed) {
            throw new PromptsFileException(file, "prompts file: got " + failed + ", expected a readable file");
        }
    }

    private static ObjectNode object(Path file, int line, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new PromptsFileException(
                    file,
                    line,
                    "line: got " + node.getNodeType().name().toLowerCase(Locale.ROOT) + ", expected a JSON object");
        } catch (JsonProcessingException wrong) {
            throw new PromptsFileException(
                    file, line, "line: got no JSON (" + wrong.getOriginalMessage() + "), expected a JSON object");
        }
    }
}
