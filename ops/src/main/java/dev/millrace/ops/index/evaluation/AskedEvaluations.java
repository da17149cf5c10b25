package dev.millrace.ops.index.evaluation;

import dev.millrace.messages.prompt.Prompt;
import dev.millrace.ops.index.column.LongColumn;
import dev.millrace.ops.index.column.Words;
import dev.millrace.ops.settings.TaskSettings;
import java.util.Locale;

/// The prompts of evaluations, each once, as they were issued.
public final class AskedEvaluations {
    private static final String SET = "set";
    private static final String HELD_OUT = "heldOut";

    private final TaskSettings task;
    private final LongColumn numbers = new LongColumn();
    private final LongColumn groupSizes = new LongColumn();
    private final Words sets = new Words();

    /// @param task tells how its sets are known
    public AskedEvaluations(TaskSettings task) {
        this.task = task;
    }

    /// Notes a prompt that was not issued before.
    public void add(Prompt prompt) {
        numbers.add(prompt.id().number());
        groupSizes.add(prompt.groupSize());
        sets.add(set(prompt));
    }

    /// The demonstration says with each problem what set it is of; a data set has one set of held-out problems.
    private String set(Prompt prompt) {
        return switch (task) {
            case TaskSettings.Chain _ -> camel(prompt.problem().metadata().getOrDefault(SET, HELD_OUT));
            case TaskSettings.Prompts _ -> HELD_OUT;
        };
    }

    private static String camel(String words) {
        var camel = new StringBuilder();
        for (var word : words.split("-", -1)) {
            camel.append(
                    camel.isEmpty() || word.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    int size() {
        return numbers.size();
    }

    long number(int row) {
        return numbers.get(row);
    }

    int groupSize(int row) {
        return groupSizes.intAt(row);
    }

    String set(int row) {
        return sets.get(row);
    }
}
