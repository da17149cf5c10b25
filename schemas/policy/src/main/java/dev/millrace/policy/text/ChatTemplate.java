package dev.millrace.policy.text;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.interpret.TemplateSyntaxException;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A chat template, rendered as transformers does it: blocks take the newline after them and the blanks before them
/// along, and what a message says is never read as template text.
final class ChatTemplate {
    private static final Jinjava JINJA = jinja();

    private final String template;
    private final Map<String, Object> constants;
    /// Filters, tags and functions. The library would make these anew for each rendering, which takes longer than it.
    private final Context library = JINJA.getGlobalContextCopy();

    /// Keeps a template.
    ///
    /// @param template its text
    /// @param bosToken text of the token that begins a text
    /// @param eosToken text of the token that ends a response
    ChatTemplate(String template, String bosToken, String eosToken) {
        // Jinja drops one newline at the end of a template; the Java library keeps it.
        var text = template.endsWith("\n") ? template.substring(0, template.length() - 1) : template;
        this.template = JinjaDialect.translate(text);
        this.constants = Map.of("bos_token", bosToken, "eos_token", eosToken, "add_generation_prompt", true);
    }

    private static Jinjava jinja() {
        var jinja = new Jinjava(JinjavaConfig.newBuilder()
                .withTrimBlocks(true)
                .withLstripBlocks(true)
                .withNestedInterpretationEnabled(false)
                .withElResolver(new PythonStrings())
                .withLegacyOverrides(LegacyOverrides.Builder.from(LegacyOverrides.ALL)
                        .withWhitespaceRequiredWithinTokens(false)
                        .build())
                .build());
        jinja.getGlobalContext()
                .registerFunction(
                        new ELFunctionDefinition("", "raise_exception", ChatTemplate.class, "refuse", String.class));
        return jinja;
    }

    /// What `raise_exception` in a template calls.
    public static String refuse(String message) {
        var interpreter = JinjavaInterpreter.getCurrent();
        interpreter.addError(TemplateError.fromException(new InterpretException(message)));
        return "";
    }

    /// Renders a conversation and the beginning of the answer to it.
    ///
    /// @throws IllegalArgumentException if the template refuses the conversation, or uses what is not supported
    String render(List<ChatTurn> turns) {
        Map<String, Object> variables = new HashMap<>(constants);
        variables.put(
                "messages",
                turns.stream()
                        .map(turn -> Map.of("role", turn.role(), "content", turn.content()))
                        .toList());
        var interpreter = new JinjavaInterpreter(JINJA, new Context(library, variables), JINJA.getGlobalConfig());
        var text = render(interpreter);
        var errors = interpreter.getErrorsCopy();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("chat template: got "
                    + errors.stream().map(ChatTemplate::describe).distinct().collect(Collectors.joining("; "))
                    + ", expected to render " + turns.size() + " messages");
        }
        return text;
    }

    /// What is wrong lies with the interpreter afterwards. One at a time: they note in the library what they used.
    private synchronized String render(JinjavaInterpreter interpreter) {
        try (var _ = JinjavaInterpreter.closeablePushCurrent(interpreter).get()) {
            return interpreter.render(template);
        } catch (TemplateSyntaxException broken) {
            interpreter.addError(TemplateError.fromException(broken));
        } catch (InterpretException broken) {
            interpreter.addError(TemplateError.fromSyntaxError(broken));
        } catch (RuntimeException broken) {
            interpreter.addError(TemplateError.fromException(broken));
        }
        return "";
    }

    private static String describe(TemplateError error) {
        return error.getMessage() + " (line " + error.getLineno() + ")";
    }
}
