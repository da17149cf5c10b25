package dev.millrace.verifiers.math.region;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.answer.Relator;
import dev.millrace.verifiers.math.equality.Equality;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Function;
import dev.millrace.verifiers.math.expression.Makeup;
import dev.millrace.verifiers.math.expression.Substitution;
import dev.millrace.verifiers.math.expression.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Solves inequalities that are linear in one variable, or in the distance of such a term from 0. Those that
/// are not are not solved: an answer that leaves the work to the reader is no interval.
///
/// @param equality whether expressions are equal
public record Solution(Equality equality) {
    private static final int STEP = 2_000;

    /// The interval of a chain such as `a \le x < b`.
    public static Optional<Answer> interval(Answer.Relation relation) {
        if (relation.relators().size() != 2 || !(relation.sides().get(1) instanceof Expression.Variable)) {
            return Optional.empty();
        }
        var first = relation.relators().getFirst();
        var last = relation.relators().getLast();
        var isUpwards = isLess(first) && isLess(last);
        if (!isUpwards && !(isLess(first.turned()) && isLess(last.turned()))) {
            return Optional.empty();
        }
        List<Answer> ends = List.of(
                new Answer.Scalar(relation.sides().getFirst()),
                new Answer.Scalar(relation.sides().getLast()));
        return Optional.of(
                isUpwards
                        ? new Answer.Tuple(ends, first.isClosed(), last.isClosed())
                        : new Answer.Tuple(ends.reversed(), last.isClosed(), first.isClosed()));
    }

    private static boolean isLess(Relator relator) {
        return relator == Relator.LESS || relator == Relator.AT_MOST;
    }

    /// The values that fulfil a relation, if it can be solved.
    public Optional<Region> region(Answer.Relation relation) {
        var all = Optional.of(Region.ALL);
        for (int at = 0; at < relation.relators().size(); at++) {
            var left = relation.sides().get(at);
            var right = relation.sides().get(at + 1);
            var relator = relation.relators().get(at);
            all = all.flatMap(sum -> region(left, relator, right).map(sum::and));
        }
        return all;
    }

    private Optional<Region> region(Expression left, Relator relator, Expression right) {
        var isLeftConstant = Makeup.of(left).isConstant();
        var isRightConstant = Makeup.of(right).isConstant();
        if (isLeftConstant == isRightConstant) {
            return isLeftConstant ? Optional.empty() : solved(Terms.difference(left, right), relator, Terms.whole(0));
        }
        return isRightConstant ? solved(left, relator, right) : solved(right, relator.turned(), left);
    }

    private Optional<Region> solved(Expression term, Relator relator, Expression limit) {
        equality.effort().spend(STEP);
        return switch (term) {
            case Expression.Variable _, Expression.Applied _ -> compared(limit, relator);
            case Expression.Call(var function, var arguments)
            when function == Function.ABS -> distance(arguments.getFirst(), relator, limit);
            case Expression other -> linear(other, relator, limit);
        };
    }

    /// The values of a variable that stands in a relation to a number.
    private Optional<Region> compared(Expression limit, Relator relator) {
        var size = equality.size(limit);
        if (Double.isNaN(size)) {
            return Optional.empty();
        }
        var bound = new Bound(limit, size, relator.isClosed() && !Double.isInfinite(size));
        return Optional.of(
                switch (relator) {
                    case LESS, AT_MOST -> Region.between(Bound.LEFT, bound);
                    case GREATER, AT_LEAST -> Region.between(bound, Bound.RIGHT);
                    case EQUAL -> Region.between(bound, bound);
                    case UNEQUAL ->
                        Region.between(bound.opposite(), bound.opposite()).not();
                });
    }

    private Optional<Region> distance(Expression term, Relator relator, Expression limit) {
        var low = Terms.negated(limit);
        return switch (relator) {
            case LESS, AT_MOST ->
                solved(term, relator, limit)
                        .flatMap(upper -> solved(term, relator.turned(), low).map(upper::and));
            case GREATER, AT_LEAST, EQUAL ->
                solved(term, relator, limit)
                        .flatMap(upper -> solved(term, relator.turned(), low).map(upper::or));
            case UNEQUAL -> distance(term, Relator.EQUAL, limit).map(Region::not);
        };
    }

    private Optional<Region> linear(Expression term, Relator relator, Expression limit) {
        var variables = Makeup.of(term).variables();
        if (variables.size() != 1) {
            return Optional.empty();
        }
        var name = variables.iterator().next();
        var start = at(term, name, 0);
        var slope = Terms.difference(at(term, name, 1), start);
        var line = Terms.sum(List.of(start, Terms.product(List.of(slope, new Expression.Variable(name)))));
        var rise = equality.size(slope);
        if (rise == 0 || Double.isNaN(rise) || !equality.holds(term, line)) {
            return Optional.empty();
        }
        return compared(Terms.quotient(Terms.difference(limit, start), slope), rise < 0 ? relator.turned() : relator);
    }

    private static Expression at(Expression term, String name, long value) {
        return new Substitution(Map.of(name, Terms.whole(value))).in(term);
    }
}
