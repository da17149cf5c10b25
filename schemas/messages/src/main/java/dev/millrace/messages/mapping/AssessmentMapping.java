package dev.millrace.messages.mapping;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.avro.GroupAssessmentData;
import dev.millrace.messages.avro.ResponseAssessmentData;
import dev.millrace.messages.prompt.PromptId;

/// Assessments.
public final class AssessmentMapping {
    private AssessmentMapping() {}

    /// As Avro holds it.
    public static GroupAssessmentData toData(GroupAssessment group) {
        return new GroupAssessmentData(
                group.prompt().run(),
                group.prompt().number(),
                group.step(),
                group.responses().stream().map(AssessmentMapping::toData).toList());
    }

    /// As Java holds it.
    public static GroupAssessment fromData(GroupAssessmentData data) {
        return new GroupAssessment(
                data.getStep(),
                new PromptId(data.getRun(), data.getPrompt()),
                data.getResponses().stream().map(AssessmentMapping::fromData).toList());
    }

    private static ResponseAssessmentData toData(ResponseAssessment response) {
        return new ResponseAssessmentData(
                response.sibling(),
                Sequences.of(response.logProbs()),
                Sequences.of(response.values()),
                Sequences.of(response.advantages()));
    }

    private static ResponseAssessment fromData(ResponseAssessmentData data) {
        return new ResponseAssessment(
                data.getSibling(),
                Sequences.floats("logProbs", data.getLogProbs()),
                Sequences.floats("values", data.getValues()),
                Sequences.floats("advantages", data.getAdvantages()));
    }
}
