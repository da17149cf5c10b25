package dev.millrace.verifiers.math.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SurdTest {
    private static Surd root(long square) {
        return Surd.root(Rational.of(square));
    }

    private static Surd whole(long value) {
        return Surd.of(Rational.of(value));
    }

    private static Surd drawn(Random random) {
        return whole(random.nextInt(-9, 10))
                .plus(whole(random.nextInt(-9, 10)).times(root(random.nextInt(1, 50))))
                .plus(whole(random.nextInt(-9, 10)).times(Surd.pi()));
    }

    @Test
    void takesSquareFactorsOutOfRoots() {
        assertThat(root(112)).isEqualTo(whole(4).times(root(7)));
        assertThat(Surd.root(Rational.of(3, 4))).isEqualTo(root(3).times(whole(2).inverse()));
        assertThat(root(49)).isEqualTo(whole(7));
    }

    @Test
    void multipliesRoots() {
        assertThat(root(6).times(root(10))).isEqualTo(whole(2).times(root(15)));
    }

    @Test
    void dividesByASumOfTwoTerms() {
        var sum = whole(1).plus(root(2));
        assertThat(sum.inverse()).isEqualTo(root(2).plus(whole(-1)));
        assertThat(sum.times(sum.inverse())).isEqualTo(whole(1));
    }

    @Test
    void obeysTheLawsOfArithmetic() {
        var random = new Random(3);
        for (int n = 0; n < 100; n++) {
            var a = drawn(random);
            var b = drawn(random);
            var c = drawn(random);
            assertThat(a.plus(b).times(c)).isEqualTo(a.times(c).plus(b.times(c)));
            assertThat(a.times(b)).isEqualTo(b.times(a));
            assertThat(a.plus(a.times(whole(-1)))).isEqualTo(whole(0));
        }
    }

    @Test
    void refusesWhatItCannotHold() {
        assertThatThrownBy(() -> root(-1)).isInstanceOf(UndefinedException.class);
        assertThatThrownBy(() -> whole(0).inverse()).isInstanceOf(UndefinedException.class);
        assertThatThrownBy(() -> root(1_000_000_007)).isInstanceOf(UndefinedException.class);
    }
}
