package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.settings.TaskSettings;

/// What is learned, in a few words.
final class TaskWords {
    private TaskWords() {}

    static String of(TaskSettings task) {
        return switch (task) {
            case TaskSettings.Chain chain -> "chain, " + chain.profile().key();
            case TaskSettings.Prompts prompts -> "prompts, " + prompts.model().getFileName();
        };
    }
}
