package dev.millrace.ops.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.chain.Operation.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainTest {
    private static final Chain CHAIN = new Chain(
            List.of(new Operation(Kind.ADD, 8), new Operation(Kind.MULTIPLY, 7), new Operation(Kind.SUBTRACT, 4)), 5);

    static List<Operation> operations() {
        return Operation.ALL;
    }

    @Test
    void appliesOperationsFromLeftToRightModuloTen() {
        assertThat(CHAIN.digits()).containsExactly(3, 1, 7);
        assertThat(CHAIN.answer()).isEqualTo(7);
    }

    @Test
    void fillsThePromptToItsWidth() {
        assertThat(CHAIN.prompt(5)).isEqualTo("+8 *7 -4 _ _ = 5");
    }

    @Test
    void endsTheResponseWithTheMarkedAnswer() {
        assertThat(Chain.response(CHAIN.digits())).isEqualTo("3 1 7 # 7");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationsAreOneToOneSoThatErrorsLast(Operation operation) {
        assertThat(IntStream.range(0, 10).map(operation::apply))
                .containsExactlyInAnyOrder(IntStream.range(0, 10).boxed().toArray(Integer[]::new));
    }

    @Test
    void refusesMoreOperationsThanTheWidth() {
        assertThatThrownBy(() -> CHAIN.prompt(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("operations: got 3, expected at most the width 2");
    }
}
