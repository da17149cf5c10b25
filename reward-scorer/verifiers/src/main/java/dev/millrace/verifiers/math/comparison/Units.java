package dev.millrace.verifiers.math.comparison;

import dev.millrace.verifiers.math.number.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Units that are converted: 2 hours are 120 minutes, and 5 m are not 5 cm. Others, and units of different
/// kinds, do not count: a number with one equals the number without.
final class Units {
    private static final Map<String, Unit> KNOWN = known();

    private Units() {}

    /// A unit.
    ///
    /// @param kind what it measures
    /// @param size in the kind's smallest one
    private record Unit(String kind, Rational size) {}

    /// What a number in one unit is multiplied by to be in another; empty if they exclude each other.
    static Optional<Rational> factor(String wanted, String given) {
        if (wanted.startsWith("mod") && given.startsWith("mod") && !wanted.equals(given)) {
            return Optional.empty();
        }
        if (areSigns(wanted, given) && !wanted.equals(given)) {
            return Optional.empty();
        }
        var to = KNOWN.get(wanted);
        var from = KNOWN.get(given);
        if (to == null || from == null || !to.kind().equals(from.kind())) {
            return Optional.of(Rational.ONE);
        }
        return to.kind().equals("half") && !wanted.equals(given)
                ? Optional.empty()
                : Optional.of(from.size().times(to.size().inverse()));
    }

    /// Whether both numbers have a unit, and one is a percentage.
    private static boolean areSigns(String wanted, String given) {
        return (wanted.equals("%") && !given.isEmpty()) || (given.equals("%") && !wanted.isEmpty());
    }

    private static Map<String, Unit> known() {
        Map<String, Unit> units = new HashMap<>();
        add(
                units,
                "length",
                "mm millimeter millimeters=1 cm centimeter centimeters=10 m meter meters metre metres=1000"
                        + " km kilometer kilometers=1000000");
        add(units, "area", "mm2=1 cm2=100 m2=1000000 km2=1000000000000");
        add(units, "volume", "mm3=1 cm3=1000 m3=1000000000");
        add(units, "inches", "inch inches in=1 foot feet ft=12 yard yards yd=36 mile miles mi=63360");
        add(
                units,
                "time",
                "second seconds sec s=1 minute minutes min=60 hour hours hr hrs h=3600 day days=86400"
                        + " week weeks=604800");
        add(units, "mass", "mg=1 g gram grams=1000 kg kilogram kilograms=1000000");
        add(units, "money", "cent cents=1 dollar dollars usd=100");
        add(units, "half", "am=1 pm=2");
        return units;
    }

    /// @param written names with blanks between, then their size
    private static void add(Map<String, Unit> units, String kind, String written) {
        var names = written.split(" ", -1);
        var size = Rational.ONE;
        for (int at = names.length - 1; at >= 0; at--) {
            int sign = names[at].indexOf('=');
            if (sign >= 0) {
                size = Rational.of(Long.parseLong(names[at].substring(sign + 1)));
            }
            units.put(sign < 0 ? names[at] : names[at].substring(0, sign), new Unit(kind, size));
        }
    }
}
