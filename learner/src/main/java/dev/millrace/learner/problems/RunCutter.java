package dev.millrace.learner.problems;

import dev.millrace.verifier.request.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Cuts windows of a source, one after the other, into runs of one kind.
sealed interface RunCutter {
    /// Cuts the next window.
    ///
    /// @param window problems, a multiple of a run's size
    /// @return whole runs
    List<List<Problem>> cut(List<Problem> window);

    /// A cutter that has seen nothing yet.
    ///
    /// @param grouping FAMILY or DIFFICULTY
    /// @param size problems of a run
    static RunCutter of(ProblemGrouping grouping, int size) {
        return switch (grouping) {
            case FAMILY -> new ByFamily(size);
            case DIFFICULTY -> new ByDifficulty(size);
            case NONE -> throw new IllegalArgumentException("grouping: got none, expected family or difficulty");
        };
    }

    /// Runs of one family; what a family has left over waits for the windows to come.
    final class ByFamily implements RunCutter {
        private static final int MOST_FAMILIES = 1 << 16;

        private final int size;
        private final Map<String, List<Problem>> waiting = new LinkedHashMap<>();

        ByFamily(int size) {
            this.size = size;
        }

        @Override
        public List<List<Problem>> cut(List<Problem> window) {
            List<List<Problem>> runs = new ArrayList<>();
            for (var problem : window) {
                var family = waiting.computeIfAbsent(problem.family(), name -> new ArrayList<>());
                family.add(problem);
                if (family.size() == size) {
                    runs.add(List.copyOf(family));
                    family.clear();
                }
            }
            requireFewFamilies();
            return runs;
        }

        private void requireFewFamilies() {
            if (waiting.size() > MOST_FAMILIES) {
                throw new UngroupableProblemsException("batch.grouping: got family, but there are " + waiting.size()
                        + " families and more, expected at most " + MOST_FAMILIES);
            }
        }
    }

    /// Runs of neighbors in difficulty: each is a quantile of its window.
    record ByDifficulty(int size) implements RunCutter {
        @Override
        public List<List<Problem>> cut(List<Problem> window) {
            var sorted = window.stream()
                    .sorted(Comparator.comparingDouble(Problem::difficulty))
                    .toList();
            return IntStream.range(0, sorted.size() / size)
                    .mapToObj(run -> sorted.subList(run * size, (run + 1) * size))
                    .toList();
        }
    }
}
