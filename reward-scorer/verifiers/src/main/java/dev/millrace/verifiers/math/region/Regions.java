package dev.millrace.verifiers.math.region;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.equality.Equality;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Makeup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares answers as sets of real numbers: intervals, unions, inequalities.
///
/// @param equality whether expressions are equal
public record Regions(Equality equality) {
    /// Whether both are the same set, and at least one is written as a set of more than its elements.
    public boolean hold(Answer truth, Answer given) {
        if ((!isRegion(truth) && !isRegion(given)) || haveOtherNames(truth, given)) {
            return false;
        }
        return region(truth)
                .flatMap(right -> region(given).map(other -> right.equals(other, equality)))
                .orElse(false);
    }

    private static boolean isRegion(Answer answer) {
        return switch (answer) {
            case Answer.Combined _, Answer.Domain _, Answer.Relation _ -> true;
            case Answer.Tuple(var items, var leftClosed, var rightClosed) -> items.size() == 2;
            case Answer.SetOf(var items) -> items.isEmpty();
            case Answer.Named(var _, var _, var value) -> isRegion(value);
            case Answer.Listing(var items, var _) -> items.stream().anyMatch(Regions::isRegion);
            case Answer.Scalar _, Answer.Words _, Answer.Matrix _, Answer.Numeral _, Answer.Ratio _ -> false;
        };
    }

    /// Whether both say of what variable they speak, and of different ones.
    private static boolean haveOtherNames(Answer truth, Answer given) {
        var names = names(truth);
        return !names.isEmpty() && !names(given).isEmpty() && !names.equals(names(given));
    }

    private static Set<String> names(Answer answer) {
        return switch (answer) {
            case Answer.Relation(var sides, var _) ->
                Makeup.of(sides.toArray(Expression[]::new)).variables();
            case Answer.Named(var _, var left, var _) ->
                left.map(expression -> Makeup.of(expression).variables()).orElse(Set.of());
            case Answer.Listing(var items, var _) -> names(items.getFirst());
            case Answer.Combined _, Answer.Domain _, Answer.Tuple _, Answer.SetOf _, Answer.Scalar _ -> Set.of();
            case Answer.Words _, Answer.Matrix _, Answer.Numeral _, Answer.Ratio _ -> Set.of();
        };
    }

    /// The set that an answer is, if it is one of real numbers.
    private Optional<Region> region(Answer answer) {
        return switch (answer) {
            case Answer.Domain(var name) -> domain(name);
            case Answer.Tuple tuple -> interval(tuple);
            case Answer.SetOf(var items) -> all(items, true);
            case Answer.Scalar(var value, var _) -> bound(value, true).map(bound -> Region.between(bound, bound));
            case Answer.Named(var _, var _, var value) -> region(value);
            case Answer.Combined combined -> combined(combined);
            case Answer.Relation relation -> new Solution(equality).region(relation);
            case Answer.Listing listing -> listing(listing);
            case Answer.Words _, Answer.Matrix _, Answer.Numeral _, Answer.Ratio _ -> Optional.empty();
        };
    }

    private static Optional<Region> domain(String name) {
        var zero = new Bound(dev.millrace.verifiers.math.expression.Terms.whole(0), 0, false);
        return switch (name) {
            case "R" -> Optional.of(Region.ALL);
            case "R^+", "R_+", "R_>0" -> Optional.of(Region.between(zero, Bound.RIGHT));
            case "R^-", "R_-", "R_<0" -> Optional.of(Region.between(Bound.LEFT, zero));
            default -> Optional.empty();
        };
    }

    private Optional<Region> interval(Answer.Tuple tuple) {
        if (tuple.items().size() != 2
                || !(tuple.items().getFirst() instanceof Answer.Scalar(var low, var _))
                || !(tuple.items().getLast() instanceof Answer.Scalar(var high, var _))) {
            return Optional.empty();
        }
        return bound(low, tuple.leftClosed())
                .flatMap(from -> bound(high, tuple.rightClosed()).map(to -> Region.between(from, to)))
                .filter(region -> !region.pieces().isEmpty());
    }

    private Optional<Bound> bound(Expression value, boolean closed) {
        var size = Makeup.of(value).isConstant() ? equality.size(value) : Double.NaN;
        return Double.isNaN(size)
                ? Optional.empty()
                : Optional.of(new Bound(value, size, closed && !Double.isInfinite(size)));
    }

    private Optional<Region> combined(Answer.Combined combined) {
        return switch (combined.operation()) {
            case UNION -> all(combined.parts(), true);
            case INTERSECTION -> all(combined.parts(), false);
            case DIFFERENCE ->
                region(combined.parts().getFirst())
                        .flatMap(from -> region(combined.parts().getLast()).map(part -> from.and(part.not())));
        };
    }

    private Optional<Region> all(List<Answer> parts, boolean isUnion) {
        var all = Optional.of(isUnion ? Region.EMPTY : Region.ALL);
        for (var part : parts) {
            all = all.flatMap(sum -> region(part).map(next -> isUnion ? sum.or(next) : sum.and(next)));
        }
        return all;
    }

    /// Relations joined by `or` are a union, and intervals are; relations joined by `and` hold together, and so
    /// they do joined by commas, if they can.
    private Optional<Region> listing(Answer.Listing listing) {
        var areRelations = listing.items().stream().allMatch(Answer.Relation.class::isInstance);
        if (!areRelations) {
            return all(listing.items(), true);
        }
        return switch (listing.joint()) {
            case OR -> all(listing.items(), true);
            case AND -> all(listing.items(), false);
            case COMMA -> all(listing.items(), false).filter(Region::hasInside).or(() -> all(listing.items(), true));
        };
    }
}
