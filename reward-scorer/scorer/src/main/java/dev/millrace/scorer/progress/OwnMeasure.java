package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Measure;

/// What a verifier counts or measures of itself, under a name that it chose.
///
/// @param name the verifier's
public record OwnMeasure(String name) implements Measure {
    @Override
    public Definition definition() {
        return Definition.now("verifier.own." + name, "");
    }
}
