package dev.millrace.ops.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlinePolicyTest {
    private final InlinePolicy policy = new InlinePolicy();

    @Test
    void letsExactlyThatScriptRun() {
        // The example of the specification "Content Security Policy Level 3".
        var script = "alert('Hello, world.');";
        assertThat(policy.script("<script>", script)).isEqualTo("<script>" + script + "</script>");
        assertThat(policy.element())
                .contains(
                        "default-src 'none'; script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; style-src ;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a = '</script>'", "a = '</SCRIPT >'", "a = '<!--'", "a\r\nb", "a\0b"})
    void refusesAScriptThatAPageWouldReadOtherwise(String script) {
        assertThatThrownBy(() -> policy.script("<script>", script)).hasMessageStartingWith("<script>: got '");
    }

    @Test
    void refusesAStyleThatEndsItself() {
        assertThatThrownBy(() -> policy.style("a::after { content: '</style>' }"))
                .hasMessage("<style>: got '</style' in it, expected none");
    }
}
