package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Constant;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.expression.Terms;
import dev.millrace.verifiers.math.number.BeyondBoundsException;
import dev.millrace.verifiers.math.number.Rational;
import dev.millrace.verifiers.math.token.Ambiguity;
import java.util.List;

/// Reads what stands behind a number, variable or bracket: exponents, factorials, percent and degree signs.
///
/// @param expressions reads the exponents
/// @param atoms reads what stands in front
/// @param cursor where to read
record PowerParser(ExpressionParser expressions, AtomParser atoms, Cursor cursor) {
    private static final int MOST_MARKS = 8;

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
        var exponent = cursor.peek().is("{") ? atoms.atom() : expressions.signed();
        cursor.leave();
        return exponent;
    }

    private Expression degrees(Expression base) {
        var _ = exponentText();
        var turns = expressions.isInFunction() || expressions.reading().isSecond(Ambiguity.DEGREES);
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
        if (isLarge && expressions.reading().isSecond(Ambiguity.PERCENT)) {
            return base;
        }
        return Terms.product(List.of(base, new Expression.Literal(Rational.of(1, 100))));
    }
}
