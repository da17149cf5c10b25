package dev.millrace.learner.batch;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.prompt.PromptId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a step made of its samples, as the log keeps it: prompt by prompt, in float.
public final class GroupAssessments {
    private GroupAssessments() {}

    /// Puts it together.
    ///
    /// @param step which
    /// @param samples in any order
    /// @return a group for each prompt, its responses in sibling order
    public static List<GroupAssessment> of(long step, List<AssessedSample> samples) {
        Map<PromptId, List<AssessedSample>> groups = samples.stream()
                .sorted(Comparator.comparingInt(each -> each.sample().sibling()))
                .collect(
                        Collectors.groupingBy(each -> each.sample().prompt(), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getKey().number()))
                .map(entry -> new GroupAssessment(
                        step,
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(GroupAssessments::response)
                                .toList()))
                .toList();
    }

    private static ResponseAssessment response(AssessedSample assessed) {
        return new ResponseAssessment(
                assessed.sample().sibling(),
                floats(assessed.start().logProbs()),
                floats(assessed.start().values()),
                floats(assessed.advantages()));
    }

    private static float[] floats(double[] values) {
        var floats = new float[values.length];
        for (var i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
