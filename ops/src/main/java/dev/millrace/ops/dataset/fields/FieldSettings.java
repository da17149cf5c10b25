package dev.millrace.ops.dataset.fields;

import java.util.Optional;

/// Where fields stand, each instead of where the preset has it.
///
/// @param prompt text, or a list of `role` and `content`
/// @param answer what a right response concludes: text, a number, or a list or struct, which verifiers get as JSON
/// @param id names the problem
/// @param dataSource names its data set
/// @param family the kind of problem
/// @param difficulty a number, larger for harder ones
public record FieldSettings(
        Optional<String> prompt,
        Optional<String> answer,
        Optional<String> id,
        Optional<String> dataSource,
        Optional<String> family,
        Optional<String> difficulty) {
    /// @throws IllegalArgumentException if one is no path
    public FieldSettings {
        require(Field.PROMPT, prompt);
        require(Field.ANSWER, answer);
        require(Field.ID, id);
        require(Field.DATA_SOURCE, dataSource);
        require(Field.FAMILY, family);
        require(Field.DIFFICULTY, difficulty);
    }

    /// Everything where the preset has it.
    public static FieldSettings none() {
        return new FieldSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void require(Field field, Optional<String> path) {
        try {
            path.ifPresent(FieldPath::new);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(field.key() + ": " + refused.getMessage(), refused);
        }
    }

    Optional<FieldPath> path(Field field) {
        var text = switch (field) {
            case PROMPT -> prompt;
            case ANSWER -> answer;
            case ID -> id;
            case DATA_SOURCE -> dataSource;
            case FAMILY -> family;
            case DIFFICULTY -> difficulty;
        };
        return text.map(FieldPath::new);
    }
}
