package dev.millrace.verifiers.judging;

import dev.millrace.verifier.Traits;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Verifiers;
import dev.millrace.verifiers.composition.Composer;
import dev.millrace.verifiers.composition.Leaf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes judges: finds the verifiers that a configuration names, and decides where each runs. One whose cost is
/// bounded runs on the calling thread, every other one in worker processes.
///
/// @param settings how responses are judged
/// @param verifiers those there are
public record Judges(JudgeSettings settings, Verifiers verifiers) {
    /// With the verifiers of the class path and the folder of plug-ins.
    ///
    /// @throws IllegalArgumentException if the configuration names a verifier that is not there, or that refuses
    ///     its settings
    public static Judges of(JudgeSettings settings) {
        var judges = new Judges(settings, found(settings.plugins()));
        judges.leaves().forEach(judges::check);
        return judges;
    }

    /// The verifiers there are: those of the class path, and of a folder of plug-ins.
    public static Verifiers found(Optional<Path> plugins) {
        return plugins.map(Verifiers::withPlugins).orElseGet(Verifiers::onClassPath);
    }

    /// Whether every verifier may run inside the scorer.
    public boolean areInline() {
        return leaves().stream().allMatch(leaf -> traits(leaf).isInline());
    }

    /// Makes a judge, and starts the workers it needs.
    ///
    /// @throws IllegalArgumentException if a verifier refuses its settings
    public Judge open() {
        Map<Leaf, LeafJudge> opened = new HashMap<>();
        try {
            leaves().forEach(leaf -> opened.put(leaf, open(leaf)));
        } catch (RuntimeException failed) {
            opened.values().forEach(LeafJudge::close);
            throw failed;
        }
        return new Judge(new Composer(settings.composition(), settings.rewards()), opened);
    }

    private List<Leaf> leaves() {
        return settings.composition().leaves();
    }

    private LeafJudge open(Leaf leaf) {
        var traits = traits(leaf);
        return traits.isInline() ? inline(leaf, traits) : WorkerLeaf.open(leaf, settings);
    }

    private LeafJudge inline(Leaf leaf, Traits traits) {
        var collected = new CollectedMetrics();
        var verifier = verifiers.create(leaf.name(), leaf.settings(), Contexts.counting(collected));
        var limit = Duration.ofMillis(settings.workers().budgetMillis());
        return new InlineLeaf(leaf.name(), verifier, traits.form(), limit, collected);
    }

    /// Workers check the settings of what they run; what runs here is made once to see.
    private void check(Leaf leaf) {
        if (traits(leaf).isInline()) {
            verifiers.create(leaf.name(), leaf.settings(), Contexts.plain()).close();
        }
    }

    private Traits traits(Leaf leaf) {
        return verifiers.traits(leaf.name(), leaf.settings());
    }
}
