package dev.millrace.verifiers.choice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// The options of a question.
///
/// @param texts what each says, by letter; empty texts where only the letters are known
record ChoiceOptions(TreeMap<Character, String> texts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Options of which only the letters are known.
    static ChoiceOptions ofLetters(String letters) {
        var texts = new TreeMap<Character, String>();
        letters.chars().forEach(letter -> texts.put((char) letter, ""));
        return new ChoiceOptions(texts);
    }

    /// Options as data sets write them: a JSON list of texts, an object of texts by letter, or lists `text` and
    /// `label`.
    ///
    /// @return nothing where it is none of these, or there are more options than letters
    static Optional<ChoiceOptions> ofJson(String json) {
        try {
            var node = JSON.readTree(json);
            var texts = new TreeMap<Character, String>();
            var isRead = read(node, texts);
            return isRead && !texts.isEmpty() ? Optional.of(new ChoiceOptions(texts)) : Optional.empty();
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    /// The letter that a ground truth is, `C`, `(c)` or `C.`, or else that of the option that says the same.
    ///
    /// @return nothing where there is no such option or more than one
    Optional<Character> letterOf(String groundTruth) {
        var bare = groundTruth.replaceAll("[\\s().\\[\\]:]", "").toUpperCase(Locale.ROOT);
        return bare.length() == 1 && has(bare.charAt(0)) ? Optional.of(bare.charAt(0)) : textual(groundTruth);
    }

    /// The letter of the option that says the same as a text, but for case, spacing, markup and a full stop.
    ///
    /// @return nothing where there is no such option or more than one
    Optional<Character> textual(String text) {
        var wanted = comparable(text);
        var same = texts.keySet().stream()
                .filter(letter -> !wanted.isEmpty() && wanted.equals(comparable(text(letter))))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /// The letter of the option at a place.
    ///
    /// @param index from 0
    Optional<Character> letterAt(int index) {
        return texts.keySet().stream().skip(Math.max(0, index)).findFirst().filter(_ -> index >= 0);
    }

    /// Whether there is an option of that letter.
    boolean has(char letter) {
        return texts.containsKey(letter);
    }

    /// The letters there are, such as `A to D`.
    String range() {
        return texts.firstKey() + " to " + texts.lastKey();
    }

    private String text(char letter) {
        return texts.getOrDefault(letter, "");
    }

    private static String comparable(String text) {
        var spaced = Markup.removed(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return spaced.endsWith(".") ? spaced.substring(0, spaced.length() - 1).strip() : spaced;
    }

    private static boolean read(JsonNode node, TreeMap<Character, String> texts) {
        if (node.path("text").isArray() && node.path("label").isArray()) {
            return labelled(node.path("label"), node.path("text"), texts);
        }
        return node.isArray() ? listed(node, texts) : named(node, texts);
    }

    private static boolean listed(JsonNode list, TreeMap<Character, String> texts) {
        for (var text : list) {
            texts.put((char) ('A' + texts.size()), text.asText());
        }
        return list.size() <= 'Z' - 'A' + 1;
    }

    private static boolean labelled(JsonNode labels, JsonNode list, TreeMap<Character, String> texts) {
        var areLetters = labels.size() == list.size();
        for (var i = 0; areLetters && i < labels.size(); i++) {
            areLetters = put(labels.get(i).asText(), list.get(i), texts);
        }
        return areLetters;
    }

    private static boolean named(JsonNode object, TreeMap<Character, String> texts) {
        return object.properties().stream().allMatch(option -> put(option.getKey(), option.getValue(), texts));
    }

    private static boolean put(String label, JsonNode text, TreeMap<Character, String> texts) {
        var isLetter = label.length() == 1 && label.charAt(0) >= 'A' && label.charAt(0) <= 'Z';
        return isLetter && text.isValueNode() && texts.put(label.charAt(0), text.asText()) == null;
    }
}
