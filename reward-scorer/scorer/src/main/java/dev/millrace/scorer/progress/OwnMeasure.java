package dev.millrace.scorer.progress;

import dev.millrace.messages.report.Measure;

/// What a verifier counts or measures of itself, under a name that it chose.
///
/// @param name the verifier's
public record OwnMeasure(String name) implements Measure {
    @Override
    public String key() {
        return "verifier.own." + name;
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public boolean isTotal() {
        return false;
    }
}
