package dev.millrace.messages.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {
    private record Named(Definition definition) implements Measure {}

    private static Measure named(String key) {
        return new Named(Measure.Definition.now(key, ""));
    }

    @Test
    void aWorkersOwnIsCalledAsItsMeasure() {
        assertThat(new Reading(named("generator.tokens"), 1).name()).isEqualTo("generator.tokens");
    }

    @Test
    void oneOfSeveralIsNamedAfterTheFirstDot() {
        var own = named("verifier.own.retries");
        assertThat(new Reading(own, "math#2", 1).name()).isEqualTo("verifier.math#2.own.retries");
    }
}
