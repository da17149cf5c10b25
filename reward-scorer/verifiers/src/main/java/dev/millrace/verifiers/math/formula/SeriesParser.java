package dev.millrace.verifiers.math.formula;

import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Reads sums and products over an index; integrals and limits as functions of which only the name is known.
record SeriesParser(ExpressionParser expressions, AtomParser atoms, Cursor cursor) {
    Expression series(String name) {
        return name.equals("sum") || name.equals("prod") ? indexed(name.equals("sum")) : named(name);
    }

    private Expression indexed(boolean isSum) {
        cursor.expect("_");
        cursor.expect("{");
        var index = cursor.next();
        if (!index.is(Kind.LETTER)) {
            throw new UnreadableException("sum: got '" + index.text() + "', expected an index");
        }
        cursor.expect("=");
        var from = expressions.inside("}");
        cursor.expect("^");
        var to = atoms.atom();
        atoms.names().beginIndex(index.text());
        var body = expressions.argument();
        atoms.names().endIndex();
        return new Expression.Series(isSum, index.text(), from, to, body);
    }

    private Expression named(String name) {
        List<Expression> arguments = new ArrayList<>();
        var label = new StringBuilder(name);
        if (cursor.take("_")) {
            readBound(label, arguments);
        }
        if (cursor.take("^")) {
            arguments.add(atoms.atom());
        }
        arguments.add(expressions.argument());
        return new Expression.Applied(label.toString(), arguments);
    }

    private void readBound(StringBuilder label, List<Expression> arguments) {
        if (!label.toString().equals("lim")) {
            arguments.add(atoms.atom());
            return;
        }
        cursor.expect("{");
        while (!cursor.peek().is("}")) {
            label.append(cursor.next().text());
        }
        cursor.expect("}");
    }
}
