package dev.millrace.ops.evaluation;

import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.verifier.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Counts what came back of an evaluation.
public final class Tally {
    private final int responses;
    private final List<TrajectoryGroup> groups = new ArrayList<>();

    /// @param responses responses a problem
    public Tally(int responses) {
        this.responses = responses;
    }

    /// Adds the responses to one problem.
    public void add(TrajectoryGroup group) {
        groups.add(group);
    }

    /// Problems that came back.
    public int problems() {
        return groups.size();
    }

    /// Mean share of accepted responses, avg@k for k = all responses.
    public double average() {
        return passAt(1);
    }

    /// Mean probability that one of k responses is accepted.
    ///
    /// @param k 1 to the number of responses
    public double passAt(int k) {
        return groups.stream()
                .mapToDouble(group -> PassAtK.of(responses, accepted(group), k))
                .average()
                .orElse(0);
    }

    /// The result as names and values.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("problems", problems());
        values.put("responses", responses);
        values.put("avgAtK", average());
        values.put("passAtK", passRates());
        values.put("noAnswerShare", share(trajectory -> trajectory.verdict() instanceof Verdict.NoAnswer));
        values.put("failedShare", share(trajectory -> trajectory.verdict() instanceof Verdict.Failed));
        values.put(
                "responseLengthMean",
                trajectories().mapToInt(Trajectory::length).average().orElse(0));
        values.put("familyAvgAtK", families());
        return values;
    }

    /// A line for a person.
    public String text() {
        return String.format(
                Locale.ROOT,
                "%d problems, avg@%d %.3f, pass@%d %.3f",
                problems(),
                responses,
                average(),
                responses,
                passAt(responses));
    }

    /// For k = 1, 2, 4 and so on, and for all responses.
    private Map<String, Double> passRates() {
        Map<String, Double> rates = new LinkedHashMap<>();
        for (int k = 1; k < responses; k *= 2) {
            rates.put(Integer.toString(k), passAt(k));
        }
        rates.put(Integer.toString(responses), passAt(responses));
        return rates;
    }

    private Map<String, Double> families() {
        Map<String, Tally> families = new TreeMap<>();
        for (var group : groups) {
            families.computeIfAbsent(group.prompt().problem().family(), family -> new Tally(responses))
                    .add(group);
        }
        Map<String, Double> averages = new LinkedHashMap<>();
        families.forEach((family, tally) -> averages.put(family, tally.average()));
        return averages;
    }

    private double share(Predicate<Trajectory> which) {
        return trajectories()
                .mapToInt(trajectory -> which.test(trajectory) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private Stream<Trajectory> trajectories() {
        return groups.stream().flatMap(group -> group.trajectories().stream());
    }

    private static int accepted(TrajectoryGroup group) {
        return (int) group.trajectories().stream()
                .filter(trajectory -> trajectory.verdict().isAccepted())
                .count();
    }
}
