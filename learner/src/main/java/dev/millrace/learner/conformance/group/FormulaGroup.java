package dev.millrace.learner.conformance.group;

import dev.millrace.learner.conformance.trial.Case;
import dev.millrace.learner.conformance.trial.CaseException;
import dev.millrace.learner.conformance.trial.Errors;
import dev.millrace.learner.conformance.trial.Precision;
import dev.millrace.learner.conformance.trial.Trial;
import java.util.Arrays;
import java.util.Optional;

/// The groups of cases that a file may hold, each with its check.
public enum FormulaGroup {
    GENERALIZED_ADVANTAGE("generalizedAdvantage"),
    MASKED_GENERALIZED_ADVANTAGE("maskedGeneralizedAdvantage"),
    POLICY_LOSS("policyLoss"),
    SEQUENCE_RATIO_LOSS("sequenceRatioLoss"),
    VALUE_LOSS("valueLoss"),
    VAPO_OBJECTIVE("vapoObjective"),
    GROUP_ADVANTAGE("groupAdvantage"),
    OVERLONG_PENALTY("overlongPenalty"),
    ADAM_W("adamW"),
    POLICY_LAMBDA("policyLambda");

    private final String key;

    FormulaGroup(String key) {
        this.key = key;
    }

    /// The group's name in a file.
    public String key() {
        return key;
    }

    /// The group of a name, if there is one.
    public static Optional<FormulaGroup> named(String key) {
        return Arrays.stream(values()).filter(group -> group.key.equals(key)).findFirst();
    }

    /// Checks one case.
    ///
    /// @throws CaseException if it cannot be checked
    public Errors check(Case expected, Precision precision) {
        var trial = new Trial(expected, precision);
        try {
            run(trial);
        } catch (IllegalArgumentException refused) {
            throw new CaseException(expected.path(), "a refusal: " + refused.getMessage(), "a case it accepts");
        }
        expected.requireAllRead();
        return trial.errors();
    }

    private void run(Trial trial) {
        switch (this) {
            case GENERALIZED_ADVANTAGE -> AdvantageChecks.generalized(trial);
            case MASKED_GENERALIZED_ADVANTAGE -> AdvantageChecks.masked(trial);
            case POLICY_LOSS -> PolicyChecks.token(trial);
            case SEQUENCE_RATIO_LOSS -> PolicyChecks.sequence(trial);
            case VALUE_LOSS -> CriticChecks.value(trial);
            case VAPO_OBJECTIVE -> PolicyChecks.vapo(trial);
            case GROUP_ADVANTAGE -> AdvantageChecks.group(trial);
            case OVERLONG_PENALTY -> AdvantageChecks.overlong(trial);
            case ADAM_W -> OptimizerChecks.adamW(trial);
            case POLICY_LAMBDA -> AdvantageChecks.policyLambda(trial);
        }
    }
}
