package dev.millrace.ops.drill.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultPlanTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    static List<Long> seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 100).boxed().toList();
    }

    private static List<Fault> faults(long seed, int count, Set<Role> roles) {
        return FaultPlan.draw(seed, count, roles).faults().stream()
                .map(PlannedFault::fault)
                .toList();
    }

    private static List<Role> killed(List<Fault> faults) {
        return faults.stream()
                .filter(Fault.Kill.class::isInstance)
                .map(fault -> ((Fault.Kill) fault).role())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAFunctionOfItsSeed(long seed) {
        assertThat(FaultPlan.draw(seed, 25, ALL)).isEqualTo(FaultPlan.draw(seed, 25, ALL));
    }

    @Test
    void differsFromSeedToSeed() {
        assertThat(seeds().stream().map(seed -> FaultPlan.draw(seed, 25, ALL)).distinct())
                .hasSize(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void killsEachRoleWithinTheFirstFour(long seed) {
        assertThat(killed(faults(seed, 4, ALL))).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void killsRolesEquallyOften(long seed) {
        Map<Role, Long> counts = killed(faults(seed, 24, ALL)).stream()
                .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
        assertThat(counts.values()).hasSize(4).containsOnly(4L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pausesAndDamagesOncePerRound(long seed) {
        var faults = faults(seed, 24, ALL);
        assertThat(faults.stream().filter(Fault.Pause.class::isInstance)).hasSize(4);
        assertThat(faults.stream().filter(Fault.Corrupt.class::isInstance)).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void choosesProcessesAndMomentsThatExist(long seed) {
        for (var planned : FaultPlan.draw(seed, 25, ALL).faults()) {
            assertThat(planned.share()).isBetween(0.0, 1.0);
            assertThat(planned.steps()).isPositive();
            switch (planned.fault()) {
                case Fault.Kill(Role role, int instance) -> assertThat(instance).isBetween(1, role.instances());
                case Fault.Pause(Role role, int instance, int seconds) -> {
                    assertThat(instance).isBetween(1, role.instances());
                    assertThat(seconds).isBetween(2, 8);
                }
                case Fault.Corrupt(int partition, Damage _) ->
                    assertThat(partition).isBetween(0, 3);
            }
        }
    }

    @Test
    void leavesOtherRolesAlone() {
        assertThat(killed(faults(1, 30, Set.of(Role.SCORER)))).containsOnly(Role.SCORER);
    }

    @Test
    void refusesToPlanWithoutRoles() {
        assertThatThrownBy(() -> FaultPlan.draw(1, 4, Set.of()))
                .hasMessage("faults: got 4 over roles [], expected >= 0 over at least one role");
    }
}
