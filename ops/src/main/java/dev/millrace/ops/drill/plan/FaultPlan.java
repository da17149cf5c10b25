package dev.millrace.ops.drill.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/// What a drill does, in order: a function of its seed.
///
/// It goes round by round. A round kills a process of each role, pauses one of any role, and damages a record, in
/// random order; only the first round begins with the kills, so that a short drill has them. Which process, for how
/// long, what damage, after how many steps and at which moment within one are random.
///
/// @param faults in the order in which they are injected
public record FaultPlan(List<PlannedFault> faults) {
    /// How many partitions the topic of rollouts has.
    private static final int PARTITIONS = 4;

    private static final int MOST_STEPS = 12;
    private static final int LEAST_PAUSE = 2;
    private static final int MOST_PAUSE = 8;

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /// Draws a plan.
    ///
    /// @param seed of everything random in it
    /// @param count how many faults
    /// @param roles whose processes are killed and paused
    /// @throws IllegalArgumentException if there is no role, or a negative count
    public static FaultPlan draw(long seed, int count, Collection<Role> roles) {
        if (roles.isEmpty() || count < 0) {
            throw new IllegalArgumentException(
                    "faults: got " + count + " over roles " + roles + ", expected >= 0 over at least one role");
        }
        var random = new Random(seed);
        var order = List.copyOf(EnumSet.copyOf(roles));
        List<PlannedFault> planned = new ArrayList<>();
        while (planned.size() < count) {
            for (var fault : round(random, order, planned.isEmpty())) {
                int steps = random.nextInt(1, MOST_STEPS + 1);
                planned.add(new PlannedFault(planned.size() + 1, fault, steps, random.nextDouble()));
            }
        }
        return new FaultPlan(planned.subList(0, count));
    }

    private static List<Fault> round(Random random, List<Role> roles, boolean isFirst) {
        List<Fault> kills = new ArrayList<>();
        roles.forEach(role -> kills.add(new Fault.Kill(role, instance(random, role))));
        Collections.shuffle(kills, random);
        List<Fault> all = new ArrayList<>(kills);
        all.add(pause(random, roles.get(random.nextInt(roles.size()))));
        var damages = List.of(Damage.values());
        all.add(new Fault.Corrupt(random.nextInt(PARTITIONS), damages.get(random.nextInt(damages.size()))));
        if (!isFirst) {
            Collections.shuffle(all, random);
        }
        return all;
    }

    private static Fault pause(Random random, Role role) {
        return new Fault.Pause(role, instance(random, role), random.nextInt(LEAST_PAUSE, MOST_PAUSE + 1));
    }

    private static int instance(Random random, Role role) {
        return 1 + random.nextInt(role.instances());
    }
}
