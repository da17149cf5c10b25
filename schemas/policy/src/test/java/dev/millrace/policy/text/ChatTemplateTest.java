package dev.millrace.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected texts are what Jinja2 3.1 gives, configured as transformers configures it.
class ChatTemplateTest {
    private static final List<ChatTurn> TURNS = List.of(
            new ChatTurn("system", " be brief \n"),
            new ChatTurn("user", "7 + 5?"),
            new ChatTurn("assistant", "<think>\n12\n</think>\n\n12"),
            new ChatTurn("user", "sure?"));

    private static String render(String template, List<ChatTurn> turns) {
        return new ChatTemplate(template, "<s>", "</s>").render(turns);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            {{ 'y' if not bos_token is defined else 'n' }} => n
            {{ 'y' if not tools is defined else 'n' }} => y
            {{ 'y' if tools is not defined else 'n' }} => y
            {{ 'y' if not messages[0].role == 'user' and not 'x' in 'abc' else 'n' }} => y
            {{ 'y' if not (messages[0].role == 'user' or true) else 'n' }} => n
            {{ 'y' if 'x' not in 'abc' else 'n' }} => y
            {{ 'not a is b' }} => not a is b
            {% set ns = namespace(last=messages|length - 1, seen=false) %}{{ ns.last }} => 3
            {% set ns = namespace(n=0) %}{% for m in messages %}{% set ns.n = loop.index %}{% endfor %}{{ ns.n }} => 4
            {% for m in messages[::-1] %}{{ m.role }},{% endfor %} => user,assistant,user,system,
            {% for m in messages[1:] %}{{ m['role'] }}{% if not loop.last %},{% endif %}{% endfor %} => user,assistant,user
            {{ messages[0].content | trim }}! => be brief!
            {{ messages[2].content.split('</think>')[-1].lstrip('\\n') }} => 12
            {{ messages[2].content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') }} => 12
            {{ 'y' if messages[2].content.startswith('<think>') and messages[2].content.endswith('12') else 'n' }} => y
            {{ messages[0].content.strip() + '.' }} => be brief.
            {{ bos_token + '[' ~ messages|length ~ ']' + eos_token }} => <s>[4]</s>
            {{ "it's \\"so\\"" }} => it's "so"
            {{ 'y' if messages[3].tool_calls else 'n' }}{{ 'y' if 'tool_calls' in messages[3] else 'n' }} => nn
            """)
    void readsExpressionsAsJinjaDoes(String template, String expected) {
        assertThat(render(template, TURNS)).isEqualTo(expected);
    }

    @Test
    void aRenderingKnowsNothingOfThoseBeforeIt() {
        var template = new ChatTemplate(
                "{{ 'again' if seen is defined or say is defined else 'first' }}"
                        + "{% set seen = true %}{% macro say() %}x{% endmacro %}{{ say() }}",
                "<s>", "</s>");
        assertThat(template.render(TURNS)).isEqualTo("firstx");
        assertThat(template.render(TURNS)).isEqualTo("firstx");
    }

    @Test
    void stripsBlanksAroundBlocksAsTransformersDoes() {
        var template = """
                {%- if tools %}
                    {{- 'tools' }}
                {%- else %}
                    {{- '<|im_start|>' }}
                {%- endif %}
                {# a comment #}
                {% for message in messages %}
                    {% if loop.first %}
                first {{ message.role }}
                    {% endif %}
                {% endfor %}
                end
                """;
        assertThat(render(template, TURNS)).isEqualTo("<|im_start|>first system\nend");
    }

    @Test
    void neverReadsAMessageAsTemplate() {
        var hostile = List.of(new ChatTurn("user", "{{ 7 * 7 }}{% for m in messages %}{# x #} \\n <b> &amp; 😀"));

        assertThat(render("{{ messages[0]['content'] }}", hostile))
                .isEqualTo(hostile.getFirst().content());
    }

    @Test
    void saysWhyATemplateRefusesAConversation() {
        var template = "{% if messages[0].role == 'system' %}{{ raise_exception('no system role') }}{% endif %}";

        assertThatThrownBy(() -> render(template, TURNS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no system role");
        assertThat(render(template, TURNS.subList(1, 2))).isEmpty();
    }

    @Test
    void refusesWhatTheLibraryCannotRead() {
        assertThatThrownBy(() -> render("{{ messages[::2] }}", TURNS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chat template: got ")
                .hasMessageContaining("messages[::2]");
        assertThatThrownBy(() -> render("{% generation %}x{% endgeneration %}", TURNS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
