package dev.millrace.learner.problems;

import dev.millrace.verifier.request.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.LongStream;

/// Puts the problems of another source into an order in which each run of a batch's size is of one kind.
///
/// It looks at 16 batches of the source at a time, lets [RunCutter] cut them into runs, and shuffles the runs.
/// Works for endless sources and for shuffled epochs alike; every problem is given as often as the source
/// gives it. The order is a function of the source, the size of a run, and the seed.
public final class GroupedProblems implements ProblemSource {
    private static final int WINDOW = 16;
    private static final int LOOKED_AT = 4096;

    private final ProblemSource source;
    private final ProblemGrouping grouping;
    private final int size;
    private final long seed;
    private RunCutter cutter;
    private long windows;
    private long runsBefore;
    private List<List<Problem>> runs = List.of();

    private GroupedProblems(ProblemSource source, ProblemGrouping grouping, int size, long seed) {
        this.source = source;
        this.grouping = grouping;
        this.size = size;
        this.seed = seed;
        this.cutter = RunCutter.of(grouping, size);
    }

    /// Groups a source.
    ///
    /// @param source of the problems
    /// @param grouping what the problems of a run have in common; with NONE, the source is given back as it is
    /// @param size problems of a run, ≥ 1
    /// @param seed of the order of runs
    /// @throws UngroupableProblemsException if there is one kind only
    public static ProblemSource of(ProblemSource source, ProblemGrouping grouping, int size, long seed) {
        switch (grouping) {
            case NONE -> {
                return source;
            }
            case FAMILY -> requireTwo(source, "family", Problem::family);
            case DIFFICULTY -> requireTwo(source, "difficulty", Problem::difficulty);
        }
        return new GroupedProblems(source, grouping, size, seed);
    }

    private static void requireTwo(ProblemSource source, String what, Function<Problem, Object> kind) {
        var kinds = LongStream.range(0, LOOKED_AT)
                .mapToObj(source::problem)
                .map(kind)
                .distinct()
                .limit(2)
                .toList();
        if (kinds.size() < 2) {
            throw new UngroupableProblemsException("batch.grouping: got " + what + ", but the first " + LOOKED_AT
                    + " problems all have the " + what + " '" + kinds.getFirst() + "', expected at least two kinds, or"
                    + " grouping none");
        }
    }

    @Override
    public synchronized Problem problem(long index) {
        long wanted = index / size;
        if (wanted < runsBefore) {
            startOver();
        }
        while (wanted >= runsBefore + runs.size()) {
            advance();
        }
        return runs.get((int) (wanted - runsBefore)).get((int) (index % size));
    }

    private void startOver() {
        cutter = RunCutter.of(grouping, size);
        windows = 0;
        runsBefore = 0;
        runs = List.of();
    }

    private void advance() {
        long length = (long) WINDOW * size;
        var window = LongStream.range(windows * length, (windows + 1) * length)
                .mapToObj(source::problem)
                .toList();
        runsBefore += runs.size();
        var next = new ArrayList<>(cutter.cut(window));
        Collections.shuffle(next, new SplittableRandom(seed * 0x9E3779B97F4A7C15L + windows));
        runs = next;
        windows++;
    }
}
