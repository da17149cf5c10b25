package dev.millrace.ops.ledger.entry;

import java.util.Locale;

/// Where prompts and groups went. Every issued prompt and every record on `rollouts` is in one row.
public enum Row {
    /// A policy step took it in and trained on it.
    TRAINED,
    /// A round of value-pretraining took it in.
    VALUE_PRETRAINING,
    /// An evaluation asked it, and its responses were judged.
    EVALUATION,
    /// A policy step took it in, and dynamic sampling left it out.
    FILTERED,
    /// Nobody takes it in any more: value-pretraining, or the run, had ended.
    LEFT_OVER,
    /// A second copy of a prompt, or one that came after its prompt had been given up.
    DUPLICATE,
    /// Somebody could not use it, and a dead letter says why.
    DEAD_LETTERED,
    /// Not yet generated, not yet judged, or not yet taken in.
    IN_FLIGHT;

    /// Its name in tables and JSON.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
