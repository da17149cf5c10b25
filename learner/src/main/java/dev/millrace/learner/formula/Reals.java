package dev.millrace.learner.formula;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Numbers to compute with, `[N]`: a view of an array of doubles or of floats, so that a formula is written once.
public interface Reals {
    /// How many there are.
    int size();

    /// One of them.
    ///
    /// @param index from 0
    double at(int index);

    /// All of them, in order.
    default DoubleStream stream() {
        return IntStream.range(0, size()).mapToDouble(this::at);
    }

    /// Views doubles; later changes of the array show.
    static Reals of(double... values) {
        return new Doubles(values);
    }

    /// Views floats, each as the double it equals; later changes of the array show.
    static Reals of(float... values) {
        return new Floats(values);
    }

    /// Refuses two lists that should run side by side and do not.
    ///
    /// @param name what the second one holds
    /// @param size how long the first one is
    /// @param other the second one
    /// @throws IllegalArgumentException if their sizes differ
    static void requireSameSize(String name, int size, int other) {
        if (size != other) {
            throw new IllegalArgumentException(name + ": got " + other + " numbers, expected " + size);
        }
    }

    /// A view of doubles.
    ///
    /// @param values the array that is viewed
    record Doubles(double[] values) implements Reals {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double at(int index) {
            return values[index];
        }
    }

    /// A view of floats.
    ///
    /// @param values the array that is viewed
    record Floats(float[] values) implements Reals {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double at(int index) {
            return values[index];
        }
    }
}
