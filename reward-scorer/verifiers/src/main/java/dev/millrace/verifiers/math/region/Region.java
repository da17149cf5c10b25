package dev.millrace.verifiers.math.region;

import dev.millrace.verifiers.math.equality.Equality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A set of real numbers: pieces in their order that do not touch each other.
///
/// @param pieces from left to right
record Region(List<Piece> pieces) {
    static final Region EMPTY = new Region(List.of());
    static final Region ALL = new Region(List.of(new Piece(Bound.LEFT, Bound.RIGHT)));

    private static final int MOST = 100;

    Region {
        pieces = List.copyOf(pieces);
    }

    /// All numbers from one bound to the other; none if they are the wrong way round.
    static Region between(Bound low, Bound high) {
        var isEmpty = low.size() > high.size() || (low.size() == high.size() && !(low.closed() && high.closed()));
        return isEmpty ? EMPTY : new Region(List.of(new Piece(low, high)));
    }

    /// An interval, maybe of a single number.
    ///
    /// @param low where it begins
    /// @param high where it ends
    record Piece(Bound low, Bound high) {
        private boolean touches(Piece next) {
            return next.low.size() < high.size()
                    || (next.low.size() == high.size() && (next.low.closed() || high.closed()));
        }

        private boolean hasInside() {
            return low.size() < high.size();
        }
    }

    /// All of both.
    Region or(Region other) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(other.pieces);
        all.sort(Comparator.comparingDouble((Piece piece) -> piece.low().size())
                .thenComparing(piece -> !piece.low().closed()));
        List<Piece> merged = new ArrayList<>();
        for (var piece : all) {
            if (merged.isEmpty() || !merged.getLast().touches(piece)) {
                merged.add(piece);
            } else {
                var last = merged.removeLast();
                merged.add(new Piece(last.low(), Bound.later(last.high(), piece.high())));
            }
        }
        return new Region(merged);
    }

    /// What is in both.
    Region and(Region other) {
        var both = EMPTY;
        if (pieces.size() * other.pieces.size() > MOST) {
            return both;
        }
        for (var piece : pieces) {
            for (var its : other.pieces) {
                both = both.or(
                        between(Bound.laterStart(piece.low(), its.low()), Bound.earlierEnd(piece.high(), its.high())));
            }
        }
        return both;
    }

    /// What is not in it.
    Region not() {
        var rest = ALL;
        for (var piece : pieces) {
            var left = between(Bound.LEFT, piece.low().opposite());
            var right = between(piece.high().opposite(), Bound.RIGHT);
            rest = rest.and(left.or(right));
        }
        return rest;
    }

    /// Whether it has more than single numbers.
    boolean hasInside() {
        return pieces.stream().anyMatch(Piece::hasInside);
    }

    /// Whether it is the same set.
    boolean equals(Region other, Equality equality) {
        boolean same = pieces.size() == other.pieces.size();
        for (int at = 0; at < pieces.size() && same; at++) {
            same = pieces.get(at).low().equals(other.pieces.get(at).low(), equality)
                    && pieces.get(at).high().equals(other.pieces.get(at).high(), equality);
        }
        return same;
    }
}
