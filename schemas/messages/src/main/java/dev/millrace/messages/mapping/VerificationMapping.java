package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.GroupVerdictsData;
import dev.millrace.messages.avro.JudgementData;
import dev.millrace.messages.avro.VerificationRequestData;
import dev.millrace.messages.verification.GroupVerdicts;
import dev.millrace.messages.verification.ResponseJudgement;
import dev.millrace.messages.verification.VerificationRequest;

/// Verification requests and what answers them.
public final class VerificationMapping {
    private VerificationMapping() {}

    /// As Avro holds it.
    public static VerificationRequestData toData(VerificationRequest request) {
        return new VerificationRequestData(
                LogMapping.toData(request.rollouts()), RolloutMapping.toData(request.group()));
    }

    /// As Java holds it.
    ///
    /// @throws IllegalArgumentException if a value breaks a rule of the record
    public static VerificationRequest fromData(VerificationRequestData data) {
        return new VerificationRequest(
                LogMapping.fromData(data.getRollouts()), RolloutMapping.fromData(data.getGroup()));
    }

    /// As Avro holds it.
    public static GroupVerdictsData toData(GroupVerdicts verdicts) {
        return new GroupVerdictsData(
                verdicts.prompt(),
                LogMapping.toData(verdicts.rollouts()),
                verdicts.judgements().stream().map(VerificationMapping::toData).toList(),
                RolloutMapping.toData(verdicts.judge()));
    }

    /// As Java holds it.
    ///
    /// @throws IllegalArgumentException if a value breaks a rule of the record
    public static GroupVerdicts fromData(GroupVerdictsData data) {
        return new GroupVerdicts(
                data.getPrompt(),
                LogMapping.fromData(data.getRollouts()),
                data.getJudgements().stream().map(VerificationMapping::fromData).toList(),
                RolloutMapping.fromData(data.getJudge()));
    }

    private static JudgementData toData(ResponseJudgement judgement) {
        return new JudgementData(
                judgement.verifier(),
                VerdictMapping.toData(judgement.verdict()),
                judgement.reward(),
                VerdictMapping.partsToData(judgement.parts()));
    }

    private static ResponseJudgement fromData(JudgementData data) {
        return new ResponseJudgement(
                data.getVerifier(),
                VerdictMapping.fromData(data.getVerdict()),
                data.getReward(),
                VerdictMapping.partsFromData(data.getParts()));
    }
}
