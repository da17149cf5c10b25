package dev.millrace.ops.bench.contest;

import dev.millrace.policy.network.limit.DeviceLimit;
import java.util.Optional;
import java.util.OptionalDouble;

/// A limit of the device, as one side of a contest.
///
/// @param limit stays the caller's to close
public record LimitSide(DeviceLimit limit) implements Contestant {
    private static final double NANO = 1e-9;
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;
    /// Operations a second from which on a device counts them in millions of millions.
    private static final double MANY = 10 * TERA;

    @Override
    public double round() {
        var start = System.nanoTime();
        limit.run();
        return (System.nanoTime() - start) * NANO;
    }

    /// Says which share of the limit ours reached, as a ratio.
    ///
    /// @param what was done
    /// @param amount how much of it a round of ours needs, in what the limit counts: operations or bytes
    /// @param ours seconds of our rounds
    /// @param theirs seconds of the limit's
    public Row row(String what, double amount, Measured ours, Measured theirs) {
        var scale = scale(limit.amount() / theirs.median());
        var most = new Rival(limit.name(), scale.rate(limit.amount(), theirs), OptionalDouble.empty());
        return new Row(what, scale.unit(), scale.rate(amount, ours), Optional.of(most));
    }

    private Scale scale(double most) {
        return switch (limit.counted()) {
            case OPERATIONS -> most < MANY ? new Scale(Unit.GIGAFLOPS, GIGA) : new Scale(Unit.TERAFLOPS, TERA);
            case BYTES -> new Scale(Unit.GIGABYTES_PER_SECOND, GIGA);
        };
    }

    /// @param size of the unit
    private record Scale(Unit unit, double size) {
        Measured rate(double amount, Measured seconds) {
            return new Measured(
                    seconds.values().stream().map(each -> amount / each / size).toList());
        }
    }
}
