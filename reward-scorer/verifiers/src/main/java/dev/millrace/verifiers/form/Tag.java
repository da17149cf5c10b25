package dev.millrace.verifiers.form;

import dev.millrace.verifier.VerifierSettings;

/// A pair of tags.
///
/// @param name between the angle brackets
record Tag(String name) {
    /// That of a setting, whose name must be one.
    static Tag of(VerifierSettings settings, String setting) {
        var name = settings.text(setting, setting);
        if (name.isEmpty() || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-')) {
            settings.refuse(setting, name, "a tag's name");
        }
        return new Tag(name);
    }

    String open() {
        return "<" + name + ">";
    }

    String close() {
        return "</" + name + ">";
    }

    boolean occursIn(String text) {
        return text.contains(open()) || text.contains(close());
    }
}
