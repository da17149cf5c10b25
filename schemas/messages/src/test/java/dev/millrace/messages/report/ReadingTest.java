package dev.millrace.messages.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {
    private record Named(String key) implements Measure {
        @Override
        public String unit() {
            return "";
        }

        @Override
        public boolean isTotal() {
            return false;
        }
    }

    @Test
    void aWorkersOwnIsCalledAsItsMeasure() {
        assertThat(new Reading(new Named("generator.tokens"), 1).name()).isEqualTo("generator.tokens");
    }

    @Test
    void oneOfSeveralIsNamedAfterTheFirstDot() {
        var own = new Named("verifier.own.retries");
        assertThat(new Reading(own, "math#2", 1).name()).isEqualTo("verifier.math#2.own.retries");
    }
}
