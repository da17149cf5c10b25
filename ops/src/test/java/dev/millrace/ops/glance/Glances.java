package dev.millrace.ops.glance;

import java.util.List;
import java.util.stream.IntStream;

/// A run at a glance, as tests see it.
public final class Glances {
    private Glances() {}

    /// In the middle of training.
    ///
    /// @param name of the run
    public static RunGlance training(String name) {
        return new RunGlance(
                name,
                RunStage.TRAINING,
                new RunGlance.Progress("step", 30, 120),
                new RunGlance.Times(75, 225.4),
                List.of(
                        role("learner", RoleGlance.State.WORKING, "2.50 s/step", 0.125),
                        role("generator", RoleGlance.State.WAITING, "1,200 tokens/s", 0.75),
                        new RoleGlance("scorer", RoleGlance.State.STARTING, "", Double.NaN, "")),
                List.of(curve("solve rate", "%.3f"), curve("length", "%.1f"), curve("entropy", "%.3f")),
                "step 30/120  solve rate 1.000");
    }

    private static RoleGlance role(String name, RoleGlance.State state, String rate, double idle) {
        return new RoleGlance(name, state, rate, idle, "details of " + name);
    }

    private static CurveGlance curve(String name, String format) {
        var values = IntStream.rangeClosed(0, 7).mapToDouble(i -> i / 7.0).toArray();
        return CurveGlance.of(name, values, format);
    }
}
