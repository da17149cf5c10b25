package dev.millrace.ops.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.binding.RecordYaml;
import dev.millrace.ops.binding.YamlTree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One configuration out of several, each laid over those before it.
///
/// ```
/// defaults <- profile of the task <- layer <- layer ...
/// layer = published parts of the preset it names <- scale of the task's profile
///         <- values of the profile it names <- its own values
/// ```
///
/// So a layer that names a preset switches to it, whatever the layers before it were: nothing of the preset before is
/// left. The scale is a profile's `learner.algorithm` and batch: it changes only what the preset has a place for, and
/// turns nothing on that the preset has off. A task of files has no scale: there a preset is as published.
final class Layers {
    private static final String PRESET = "preset";
    private static final String ALGORITHM = "learner.algorithm";
    private static final String BATCH = "learner.batch";

    private final ObjectNode tree;
    private final boolean hasProfile;

    private Layers(ObjectNode tree, boolean hasProfile) {
        this.tree = tree;
        this.hasProfile = hasProfile;
    }

    /// Lays layers over the defaults.
    ///
    /// @param defaults of everything, of which nothing is kept that is laid over; changed in place
    /// @param layers later ones win
    /// @throws ConfigurationException where a preset is not known
    static ObjectNode over(ObjectNode defaults, List<ObjectNode> layers) {
        boolean chain = layers.stream()
                .map(layer -> layer.path("task").path("type").asText())
                .filter(type -> !type.isEmpty())
                .reduce("chain", (_, last) -> last)
                .equals("chain");
        var combined = new Layers(defaults, chain);
        combined.layProfile(TaskProfile.BASE);
        layers.forEach(combined::lay);
        return combined.tree;
    }

    private void lay(ObjectNode layer) {
        Optional<TaskProfile> profile = profile(layer);
        JsonNode preset = layer.path("learner").path("algorithm").path(PRESET);
        if (!preset.isMissingNode()) {
            layPreset(
                    PresetNames.preset(ALGORITHM + "." + PRESET, preset.asText()),
                    profile.orElse(profile(tree).orElse(TaskProfile.BASE)));
        }
        profile.ifPresent(this::layProfile);
        YamlTree.overlay(tree, layer.deepCopy());
    }

    private void layProfile(TaskProfile profile) {
        if (hasProfile) {
            var values = values(profile);
            scale(values);
            section(values, "learner").remove("algorithm");
            section(values, BATCH).remove(List.of("prompts", "groupSize"));
            YamlTree.overlayExisting(tree, values, false);
        }
    }

    private void layPreset(Preset preset, TaskProfile profile) {
        ObjectNode parts = YamlTree.parse(preset.key(), RecordYaml.write(preset.settings(), ""));
        section(tree, "learner").set("algorithm", parts);
        section(tree, BATCH).put("prompts", preset.prompts()).put("groupSize", preset.groupSize());
        if (hasProfile) {
            scale(values(profile));
        }
    }

    /// A preset without groups gets as many responses from as many prompts.
    private void scale(ObjectNode profile) {
        YamlTree.overlayExisting(section(tree, ALGORITHM), section(profile, ALGORITHM), true);
        ObjectNode batch = section(tree, BATCH);
        boolean single = batch.path("groupSize").asInt() == 1;
        YamlTree.overlayExisting(
                batch, section(profile, BATCH).deepCopy().retain(List.of("prompts", "groupSize")), false);
        if (single) {
            int responses =
                    batch.path("prompts").asInt() * batch.path("groupSize").asInt();
            batch.set("prompts", new IntNode(responses));
            batch.set("groupSize", new IntNode(1));
        }
    }

    private static ObjectNode values(TaskProfile profile) {
        String name = "chain-" + profile.key() + ".yaml";
        return YamlTree.parse(name, Resources.text(name));
    }

    private static ObjectNode section(ObjectNode tree, String path) {
        return YamlTree.section(tree, path)
                .orElseThrow(() -> new ConfigurationException(path, "no section", "a section"));
    }

    /// Nothing where the binder will refuse what stands there.
    private static Optional<TaskProfile> profile(ObjectNode layer) {
        String name = layer.path("task").path("profile").asText();
        return Arrays.stream(TaskProfile.values())
                .filter(profile -> profile.key().equals(name))
                .findFirst();
    }
}
