package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.expression.Terms;
import dev.millrace.verifiers.math.number.BeyondBoundsException;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token;
import dev.millrace.verifiers.math.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads expressions: sums of products of powers.
///
/// ```text
/// sum     = ['-'] product { ('+' | '-') product }
/// product = signed { '*' signed | '/' signed | power }
/// power   = atom { '!' | '%' | '°' } [ '^' exponent ]
/// ```
public final class ExpressionParser {
    private static final int MOST_MARKS = 8;
    private static final Set<String> INFIX = Set.of("choose", "over", "mod", "pmod", "end");
    private static final Set<String> OPENING = Set.of("(", "{", "[", "⌊", "⌈", "∞", "‖");

    private final Cursor cursor;
    private final Reading reading;
    private final AtomParser atoms;
    private int bars;
    private int functions;

    private ExpressionParser(Cursor cursor, Reading reading) {
        this.cursor = cursor;
        this.reading = reading;
        this.atoms = new AtomParser(this, cursor);
    }

    /// The expression that the tokens are.
    ///
    /// @throws UnreadableException if they are none
    public static Expression read(List<Token> tokens, Reading reading) {
        var parser = new ExpressionParser(new Cursor(tokens), reading);
        var expression = parser.formula();
        if (!parser.cursor.isAtEnd()) {
            throw new UnreadableException(
                    "expression: got '" + parser.cursor.peek().text() + "', expected its end");
        }
        return expression;
    }

    Reading reading() {
        return reading;
    }

    /// A sum, or two of them with an old command of TeX between: `1 \over 2`, `5 \choose 2`.
    private Expression formula() {
        var above = sum();
        if (cursor.peek().isCommand("choose")) {
            var _ = cursor.next();
            return Terms.call(Function.BINOMIAL, above, sum());
        }
        if (cursor.peek().isCommand("over")) {
            var _ = cursor.next();
            return Terms.quotient(above, sum());
        }
        return above;
    }

    Expression sum() {
        List<Expression> terms = new ArrayList<>();
        do {
            terms.add(product());
        } while (cursor.peek().is("+") || cursor.peek().is("-"));
        return Terms.sum(terms);
    }

    private Expression product() {
        List<Expression> factors = new ArrayList<>();
        factors.add(signed());
        while (true) {
            if (cursor.take("*")) {
                factors.add(signed());
            } else if (cursor.take("/")) {
                divide(factors);
            } else if (cursor.peek().isCommand("mod")) {
                var _ = cursor.next();
                var dividend = Terms.product(List.copyOf(factors));
                factors.clear();
                factors.add(Terms.call(Function.REMAINDER, dividend, signed()));
            } else if (isFactor(cursor.peek())) {
                factors.add(power());
            } else {
                return Terms.product(factors);
            }
        }
    }

    private void divide(List<Expression> factors) {
        var divisor = signed();
        if (isFactor(cursor.peek()) && !cursor.peek().is("(") && reading.isSecond(Ambiguity.DIVISION)) {
            List<Expression> below = new ArrayList<>(List.of(divisor));
            while (isFactor(cursor.peek())) {
                below.add(power());
            }
            divisor = Terms.product(below);
        }
        factors.add(Terms.quotient(factors.removeLast(), divisor));
    }

    /// Whether a token that follows a factor is another one.
    boolean isFactor(Token token) {
        return switch (token.kind()) {
            case NUMBER -> !cursor.last().is(Kind.NUMBER);
            case LETTER -> true;
            case COMMAND -> !INFIX.contains(token.text()) && !token.text().startsWith("mathbb");
            case SYMBOL -> OPENING.contains(token.text()) || (token.is("|") && bars == 0);
            case BEGIN -> token.text().equals("vmatrix");
            case WORD, TEXT, END, ROW -> false;
        };
    }

    private Expression signed() {
        if (cursor.take("-")) {
            cursor.enter();
            var negated = Terms.negated(signed());
            cursor.leave();
            return negated;
        }
        while (cursor.take("+")) {
            // A sign that changes nothing.
        }
        return cursor.peek().is("-") ? signed() : power();
    }

    /// A factor with all that is raised behind it.
    Expression power() {
        var base = marked(atoms.atom());
        while (cursor.take("^")) {
            base = raised(base);
        }
        return marked(base);
    }

    private Expression raised(Expression base) {
        if (cursor.peek().is("°") || isGrouped("°")) {
            return degrees(base);
        }
        if (cursor.peek().is("*") || isGrouped("*")) {
            return new Expression.Applied(exponentText(), List.of(base));
        }
        return new Expression.Power(base, exponent());
    }

    private boolean isGrouped(String symbol) {
        return cursor.peek().is("{")
                && cursor.peek(1).is(symbol)
                && cursor.peek(2).is("}");
    }

    private String exponentText() {
        var grouped = cursor.take("{");
        var text = cursor.next().text();
        if (grouped) {
            cursor.expect("}");
        }
        return text;
    }

    /// What is raised: a group, or one signed atom with what is raised in turn.
    Expression exponent() {
        cursor.enter();
        var exponent = cursor.peek().is("{") ? atoms.atom() : signed();
        cursor.leave();
        return exponent;
    }

    private Expression degrees(Expression base) {
        var _ = exponentText();
        var turns = functions > 0 || reading.isSecond(Ambiguity.DEGREES);
        return turns ? Terms.product(List.of(base, inRadians())) : base;
    }

    private static Expression inRadians() {
        return Terms.product(List.of(new Expression.Named(Constant.PI), new Expression.Literal(Rational.of(1, 180))));
    }

    /// With the marks that stand behind it.
    private Expression marked(Expression base) {
        var marked = base;
        for (int marks = 0; marks < MOST_MARKS; marks++) {
            if (cursor.take("!")) {
                marked = Terms.call(cursor.take("!") ? Function.DOUBLE_FACTORIAL : Function.FACTORIAL, marked);
            } else if (cursor.take("%")) {
                marked = percent(marked);
            } else if (cursor.peek().is("°")) {
                marked = degrees(marked);
            } else {
                return marked;
            }
        }
        throw new BeyondBoundsException("answer: got more than " + MOST_MARKS + " marks on a number, expected less");
    }

    private Expression percent(Expression base) {
        var isLarge = !(base instanceof Expression.Literal(var value, var _)) || value.compareTo(Rational.ONE) >= 0;
        if (isLarge && reading.isSecond(Ambiguity.PERCENT)) {
            return base;
        }
        return Terms.product(List.of(base, new Expression.Literal(Rational.of(1, 100))));
    }

    /// What stands between two bars.
    Expression barred(String bar) {
        bars++;
        var inner = sum();
        bars--;
        cursor.expect(bar);
        return Terms.call(Function.ABS, inner);
    }

    /// A bracket's inside, where bars begin anew.
    Expression inside(String closing) {
        int outer = bars;
        bars = 0;
        var inner = formula();
        bars = outer;
        cursor.expect(closing);
        return inner;
    }

    /// What a function without brackets is applied to: factors side by side, up to the next function or
    /// bracket.
    Expression argument() {
        functions++;
        List<Expression> factors = new ArrayList<>();
        factors.add(cursor.peek().is("-") ? signed() : power());
        while (isFactor(cursor.peek()) && !cursor.peek().is("(") && !FunctionParser.isFunction(cursor.peek())) {
            factors.add(power());
        }
        functions--;
        return Terms.product(factors);
    }

    /// What a function with brackets is applied to.
    Expression argumentIn(String opening, String closing) {
        functions++;
        cursor.expect(opening);
        var inner = inside(closing);
        functions--;
        return inner;
    }
}
