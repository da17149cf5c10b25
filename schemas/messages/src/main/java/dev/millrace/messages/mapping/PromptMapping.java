package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.MessageData;
import dev.millrace.messages.avro.ProblemData;
import dev.millrace.messages.avro.PromptData;
import dev.millrace.messages.avro.PurposeData;
import dev.millrace.messages.avro.SamplingData;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;

/// Prompts.
public final class PromptMapping {
    private PromptMapping() {}

    /// As Avro holds it.
    public static PromptData toData(Prompt prompt) {
        return new PromptData(
                prompt.id().run(),
                prompt.id().number(),
                PurposeData.valueOf(prompt.purpose().name()),
                toData(prompt.problem()),
                toData(prompt.sampling()),
                prompt.groupSize(),
                prompt.issuedVersion());
    }

    /// As Java holds it.
    ///
    /// @throws IllegalArgumentException if a value breaks a rule of the record
    public static Prompt fromData(PromptData data) {
        return new Prompt(
                new PromptId(data.getRun(), data.getNumber()),
                Purpose.valueOf(data.getPurpose().name()),
                fromData(data.getProblem()),
                fromData(data.getSampling()),
                data.getGroupSize(),
                data.getIssuedVersion());
    }

    private static ProblemData toData(Problem problem) {
        return new ProblemData(
                problem.id(),
                problem.messages().stream()
                        .map(message -> new MessageData(message.role(), message.content()))
                        .toList(),
                problem.groundTruth(),
                problem.dataSource(),
                problem.family(),
                problem.difficulty(),
                problem.metadata());
    }

    private static Problem fromData(ProblemData data) {
        return new Problem(
                data.getId(),
                data.getMessages().stream()
                        .map(message -> new Message(message.getRole(), message.getContent()))
                        .toList(),
                data.getGroundTruth(),
                data.getDataSource(),
                data.getFamily(),
                data.getDifficulty(),
                data.getMetadata());
    }

    private static SamplingData toData(Sampling sampling) {
        return new SamplingData(
                sampling.temperature(),
                sampling.topP(),
                sampling.topK(),
                sampling.maxTokens(),
                sampling.stopTokenIds());
    }

    private static Sampling fromData(SamplingData data) {
        return new Sampling(
                data.getTemperature(), data.getTopP(), data.getTopK(), data.getMaxTokens(), data.getStopTokenIds());
    }
}
