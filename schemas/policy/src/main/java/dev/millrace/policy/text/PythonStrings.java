package dev.millrace.policy.text;

import com.hubspot.jinjava.el.JinjavaInterpreterResolver;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jinjava.javax.el.CompositeELResolver;
import jinjava.javax.el.ELContext;

/// Gives the strings of a template the methods of Python's strings that chat templates call.
final class PythonStrings extends CompositeELResolver {
    PythonStrings() {
        add(JinjavaInterpreterResolver.DEFAULT_RESOLVER_READ_ONLY);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (base instanceof String text && (arguments.length == 0 || arguments[0] instanceof String)) {
            var argument = arguments.length == 0 ? Optional.<String>empty() : Optional.of((String) arguments[0]);
            var result = call(text, String.valueOf(method), argument);
            if (result.isPresent()) {
                context.setPropertyResolved(true);
                return result.get();
            }
        }
        return super.invoke(context, base, method, types, arguments);
    }

    private static Optional<Object> call(String text, String method, Optional<String> argument) {
        return switch (method) {
            case "strip" -> Optional.of(lstrip(rstrip(text, argument), argument));
            case "lstrip" -> Optional.of(lstrip(text, argument));
            case "rstrip" -> Optional.of(rstrip(text, argument));
            case "startswith" -> argument.map(text::startsWith);
            case "endswith" -> argument.map(text::endsWith);
            case "split" -> argument.map(separator -> List.of(text.split(Pattern.quote(separator), -1)));
            default -> Optional.empty();
        };
    }

    private static String lstrip(String text, Optional<String> characters) {
        int from = 0;
        while (from < text.length() && stripped(text.charAt(from), characters)) {
            from++;
        }
        return text.substring(from);
    }

    private static String rstrip(String text, Optional<String> characters) {
        int to = text.length();
        while (to > 0 && stripped(text.charAt(to - 1), characters)) {
            to--;
        }
        return text.substring(0, to);
    }

    private static boolean stripped(char character, Optional<String> characters) {
        return characters.map(each -> each.indexOf(character) >= 0).orElse(Character.isWhitespace(character));
    }
}
