package dev.millrace.ops.bench.race;

import dev.millrace.ops.trial.Readiness;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.ops.chain.ChainSet;
import dev.millrace.ops.chain.ChainTask;
import dev.millrace.ops.chain.ChainVocabulary;
import dev.millrace.ops.run.Json;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.ops.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// What all sides of a race start from: a warm-started policy, and the problems as files that peers read.
///
/// @param root the folder
record RaceFolder(Path root) {
    /// Fills a folder.
    ///
    /// @param root holds the policy in `initial`, or gets one
    /// @param rules how many problems there are to be
    /// @param screen shows how a policy is made
    static RaceFolder prepare(Path root, RaceRules rules, Screen screen) throws IOException {
        var settings = Readiness.ofRun(rules.task(), NetworkRole.values());
        var folder = new RaceFolder(Files.createDirectories(root));
        double _ = Task.of(settings, folder.policy()).prepare(screen, () -> false);
        folder.writeProblems(
                settings, (long) rules.steps() * settings.learner().batch().prompts());
        return folder;
    }

    /// The policy to start from.
    Path policy() {
        return RunDirectory.initialModel(root);
    }

    private void writeProblems(RunSettings settings, long training) throws IOException {
        if (!(settings.task() instanceof TaskSettings.Chain chain)) {
            throw new IllegalStateException("task: got " + settings.task() + ", expected the demonstration's");
        }
        var task = new ChainTask(chain.problems());
        write("training.jsonl", training, index -> line(task, ChainSet.TRAINING, index));
        write("heldOut.jsonl", chain.problems().heldOut(), index -> line(task, ChainSet.HELD_OUT, index));
        Files.writeString(
                root.resolve("vocabulary.json"),
                Json.line(Map.of(
                        "mark", ChainVocabulary.id(ChainVocabulary.ANSWER_MARK),
                        "end", ChainVocabulary.id(ChainVocabulary.END),
                        "pad", ChainVocabulary.id(ChainVocabulary.PAD))));
    }

    private void write(String name, long count, LongFunction<String> line) throws IOException {
        Files.write(
                root.resolve(name), LongStream.range(0, count).mapToObj(line).toList());
    }

    private static String line(ChainTask task, ChainSet set, long index) {
        var chain = task.chain(set, index);
        var text = chain.prompt(task.settings().width());
        return Json.line(Map.of(
                "text", text,
                "prompt", ChainVocabulary.ids(ChainVocabulary.BEGIN + " " + text),
                "answer", List.of(ChainVocabulary.id(Integer.toString(chain.answer())))));
    }
}
