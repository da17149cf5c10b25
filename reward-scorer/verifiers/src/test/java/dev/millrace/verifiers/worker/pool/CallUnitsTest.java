package dev.millrace.verifiers.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallUnitsTest {
    private static final Traits BATCH = Traits.UNKNOWN.called(Traits.Form.BATCH, 2);
    private static final Traits GROUP = Traits.UNKNOWN.called(Traits.Form.GROUP, 1);

    private static VerifierRequest sibling(String prompt, int sibling) {
        var request = Requests.of("7", "7");
        return new VerifierRequest(new RequestId(prompt, sibling, 0), request.problem(), request.response());
    }

    private static List<VerifierRequest> requests(int count) {
        return Collections.nCopies(count, Requests.of("7", "7"));
    }

    @Test
    void oneEach() {
        assertThat(CallUnits.of(Traits.UNKNOWN, requests(3))).containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void batchesInTheirOrder() {
        assertThat(CallUnits.of(BATCH, requests(5))).containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
        assertThat(CallUnits.of(BATCH, List.of())).isEmpty();
    }

    @Test
    void groupsByPromptInSiblingOrder() {
        var requests = List.of(sibling("a", 1), sibling("b", 0), sibling("a", 0), sibling("b", 1));
        assertThat(CallUnits.of(GROUP, requests)).containsExactly(List.of(2, 0), List.of(1, 3));
    }

    @Test
    void severalCallsAreNotOne() {
        CallUnits.requireOne(BATCH, requests(2));
        assertThatThrownBy(() -> CallUnits.requireOne(BATCH, requests(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("requests: got 3 that are 2 calls of form BATCH, expected one call");
        assertThatThrownBy(() -> CallUnits.requireOne(GROUP, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
