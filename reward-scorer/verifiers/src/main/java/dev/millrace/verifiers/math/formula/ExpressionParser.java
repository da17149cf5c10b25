package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.expression.Terms;
import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
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
    private static final Set<String> INFIX = Set.of("choose", "over", "mod", "pmod", "end");
    private static final Set<String> OPENING = Set.of("(", "{", "[", "⌊", "⌈", "∞", "‖");

    private final Cursor cursor;
    private final Reading reading;
    private final PowerParser powers;
    private int bars;
    private int functions;

    private ExpressionParser(Cursor cursor, Reading reading) {
        this.cursor = cursor;
        this.reading = reading;
        this.powers = new PowerParser(this, new AtomParser(this, cursor), cursor);
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

    /// How to read what is ambiguous.
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

    /// A sum of products.
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

    /// A power with signs in front of it.
    Expression signed() {
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
        return powers.power();
    }

    /// What is raised: a group, or one signed atom with what is raised in turn.
    Expression exponent() {
        return powers.exponent();
    }

    /// Whether what is read is what a function is applied to.
    boolean isInFunction() {
        return functions > 0;
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
