package dev.millrace.ops.dataset.fields;

import java.util.Locale;

/// Layouts of rows that people have.
public enum DataSetPreset {
    /// Whichever of the others the first rows look like.
    AUTO,
    /// `data_source`, `prompt` as a conversation, `ability`, `reward_model.ground_truth`, `extra_info`.
    VERL,
    /// The same with whole numbers as ground truths.
    DAPO_MATH,
    /// `question`, and an `answer` that ends with `#### ` and the ground truth.
    GSM8K,
    /// A prompt or conversation, and the answer itself.
    PLAIN;

    /// Its name in configurations and messages.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
