package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.expression.Terms;
import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what begins with a command: fractions, roots, functions, sums.
record FunctionParser(ExpressionParser expressions, AtomParser atoms, Cursor cursor) {
    private static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "ln", "log",
            "exp", "arccot", "arcsec", "arccsc", "coth");
    private static final Map<String, Function> LISTED =
            Map.of("max", Function.MAX, "min", Function.MIN, "gcd", Function.GCD, "lcm", Function.LCM);
    private static final Map<String, String> INVERSE = Map.of(
            "sin", "arcsin", "cos", "arccos", "tan", "arctan", "cot", "arccot", "sec", "arcsec", "csc", "arccsc");

    /// Whether a token is the name of a function that needs no brackets.
    static boolean isFunction(Token token) {
        return token.is(Kind.COMMAND) && FUNCTIONS.contains(token.text());
    }

    Expression command(String name) {
        return switch (name) {
            case "frac" -> Terms.quotient(atoms.part(), atoms.part());
            case "binom" -> binomial();
            case "sqrt" -> root();
            case "abs" -> Terms.call(Function.ABS, atoms.atom());
            case "floor" -> Terms.call(Function.FLOOR, atoms.atom());
            case "ceil" -> Terms.call(Function.CEILING, atoms.atom());
            case "max", "min", "gcd", "lcm" -> new Expression.Call(LISTED.getOrDefault(name, Function.MAX), listed());
            case "sum", "prod", "int", "lim" -> new SeriesParser(expressions, atoms, cursor).series(name);
            case "overset", "underset", "stackrel" -> over();
            default -> FUNCTIONS.contains(name) ? function(name) : new Expression.Applied(name, List.of(unknown()));
        };
    }

    /// What a command is applied to that only has a name.
    private Expression unknown() {
        return cursor.peek().is("{") || cursor.peek().is("(") ? atoms.atom() : expressions.argument();
    }

    private Expression over() {
        var _ = atoms.atom();
        return atoms.atom();
    }

    private Expression binomial() {
        if (cursor.take("(")) {
            var from = expressions.sum();
            cursor.expect(",");
            return Terms.call(Function.BINOMIAL, from, expressions.inside(")"));
        }
        return Terms.call(Function.BINOMIAL, atoms.part(), atoms.part());
    }

    private Expression root() {
        if (cursor.take("[")) {
            var degree = expressions.inside("]");
            return new Expression.Root(atoms.atom(), degree);
        }
        return Terms.squareRoot(atoms.atom());
    }

    private List<Expression> listed() {
        var isSet = cursor.take("{") && cursor.peek().is("\\{");
        var closing = isSet || cursor.peek().is("\\{") ? "\\}" : ")";
        cursor.expect(closing.equals(")") ? "(" : "\\{");
        List<Expression> values = new ArrayList<>();
        do {
            values.add(expressions.sum());
        } while (cursor.take(","));
        cursor.expect(closing);
        if (isSet) {
            cursor.expect("}");
        }
        return values;
    }

    private Expression function(String name) {
        var power = cursor.take("^") ? Optional.of(expressions.exponent()) : Optional.<Expression>empty();
        var base = name.equals("log") && cursor.take("_") ? Optional.of(atoms.part()) : Optional.<Expression>empty();
        var behind = power.isEmpty() && cursor.take("^") ? Optional.of(expressions.exponent()) : power;
        var argument = argument();
        if (behind.filter(Terms.whole(-1)::equals).isPresent() && INVERSE.containsKey(name)) {
            return applied(INVERSE.getOrDefault(name, name), argument);
        }
        var value = base.map(of -> logarithm(argument, of)).orElseGet(() -> applied(name, argument));
        return behind.<Expression>map(exponent -> new Expression.Power(value, exponent))
                .orElse(value);
    }

    private Expression argument() {
        if (cursor.peek().is("(")) {
            return expressions.argumentIn("(", ")");
        }
        if (cursor.peek().is("[")) {
            return expressions.argumentIn("[", "]");
        }
        return cursor.peek().is("{") ? expressions.argumentIn("{", "}") : expressions.argument();
    }

    private static Expression logarithm(Expression of, Expression base) {
        return Terms.quotient(Terms.call(Function.LN, of), Terms.call(Function.LN, base));
    }

    private Expression applied(String name, Expression x) {
        return switch (name) {
            case "log" ->
                expressions.reading().isSecond(Ambiguity.LOGARITHM)
                        ? Terms.call(Function.LN, x)
                        : logarithm(x, Terms.whole(10));
            case "exp" -> new Expression.Power(new Expression.Named(Constant.E), x);
            case "cot" -> Terms.quotient(Terms.call(Function.COS, x), Terms.call(Function.SIN, x));
            case "sec" -> Terms.inverse(Terms.call(Function.COS, x));
            case "csc" -> Terms.inverse(Terms.call(Function.SIN, x));
            case "coth" -> Terms.inverse(Terms.call(Function.TANH, x));
            case "arcsec" -> Terms.call(Function.ARCCOS, Terms.inverse(x));
            case "arccsc" -> Terms.call(Function.ARCSIN, Terms.inverse(x));
            case "arccot" ->
                Terms.difference(
                        Terms.quotient(new Expression.Named(Constant.PI), Terms.whole(2)),
                        Terms.call(Function.ARCTAN, x));
            default -> Terms.call(Function.valueOf(name.toUpperCase(Locale.ROOT)), x);
        };
    }
}
