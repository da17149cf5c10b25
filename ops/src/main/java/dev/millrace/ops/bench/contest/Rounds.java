package dev.millrace.ops.bench.contest;

import java.util.ArrayList;
import java.util.List;

/// How often each side does its work.
///
/// @param warmUps rounds before those that count, 0 or more
/// @param count rounds that count, at least 1
public record Rounds(int warmUps, int count) {
    public Rounds {
        if (warmUps < 0) {
            throw new IllegalArgumentException("warm-up rounds: got " + warmUps + ", expected 0 or more");
        }
        if (count < 1) {
            throw new IllegalArgumentException("rounds: got " + count + ", expected at least 1");
        }
    }

    /// Lets the sides work in turns, so that whatever disturbs the machine disturbs all of them.
    ///
    /// @param sides in the order of their turns
    /// @return what was measured of each, in the same order
    /// @throws InterruptedException if a side was told to stop
    public List<Measured> alternate(List<? extends Contestant> sides) throws InterruptedException {
        for (var i = 0; i < warmUps; i++) {
            for (var side : sides) {
                var _ = side.round();
            }
        }
        var values = sides.stream().map(side -> new ArrayList<Double>()).toList();
        for (var i = 0; i < count; i++) {
            for (var side = 0; side < sides.size(); side++) {
                values.get(side).add(sides.get(side).round());
            }
        }
        return values.stream().map(Measured::new).toList();
    }
}
