package dev.millrace.verifiers.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// How a ground truth names the answers that are right.
sealed interface AcceptedTexts {
    /// The answers it names, or nothing where it has another form.
    Optional<List<String>> in(String groundTruth);

    /// What it must be, in words.
    String expected();

    /// One.
    record One() implements AcceptedTexts {
        @Override
        public Optional<List<String>> in(String groundTruth) {
            return Optional.of(List.of(groundTruth));
        }

        @Override
        public String expected() {
            return "a text";
        }
    }

    /// Several between separators.
    ///
    /// @param separator a text
    record Separated(String separator) implements AcceptedTexts {
        @Override
        public Optional<List<String>> in(String groundTruth) {
            return Optional.of(Arrays.stream(groundTruth.split(Pattern.quote(separator), -1))
                    .filter(text -> !text.isBlank())
                    .toList());
        }

        @Override
        public String expected() {
            return "texts between '" + separator + "'";
        }
    }

    /// A JSON list of texts, numbers and truth values.
    record JsonList() implements AcceptedTexts {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public Optional<List<String>> in(String groundTruth) {
            try {
                var list = JSON.readTree(groundTruth);
                var isFlat = list.isArray()
                        && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isValueNode);
                return isFlat
                        ? Optional.of(list.valueStream().map(JsonNode::asText).toList())
                        : Optional.empty();
            } catch (JsonProcessingException _) {
                return Optional.empty();
            }
        }

        @Override
        public String expected() {
            return "a JSON list of texts";
        }
    }
}
