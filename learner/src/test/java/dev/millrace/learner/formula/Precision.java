package dev.millrace.learner.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

/// How exactly a formula's inputs are given, and how near its results must come.
public enum Precision {
    DOUBLE(1e-9) {
        @Override
        public Reals view(JsonNode array) {
            return Reals.of(References.doubles(array));
        }
    },
    FLOAT(1e-5) {
        @Override
        public Reals view(JsonNode array) {
            var values = new float[array.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = (float) array.get(i).asDouble();
            }
            return Reals.of(values);
        }
    };

    private final double tolerance;

    Precision(double tolerance) {
        this.tolerance = tolerance;
    }

    /// The numbers of a field, in this precision.
    public abstract Reals view(JsonNode array);

    /// Compares a number.
    public void check(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(tolerance));
    }

    /// Compares numbers.
    public void checkAll(double[] actual, JsonNode expected) {
        assertThat(actual).containsExactly(References.doubles(expected), within(tolerance));
    }
}
