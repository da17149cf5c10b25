package org.example.countdown;

import dev.millrace.verifier.request.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a problem asks for.
///
/// @param given the numbers to use, sorted
/// @param target what to make of them
record Game(List<Long> given, Fraction target) {
    /// Reads a problem.
    ///
    /// @param field column of the given numbers, such as `[3, 7, 25]`
    /// @return nothing where there is no such column, or its numbers or the ground truth are none
    static Optional<Game> of(Problem problem, String field) {
        try {
            var given = Arrays.stream(problem.metadata().getOrDefault(field, "").split("[^0-9]+"))
                    .filter(number -> !number.isEmpty())
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
            var target = Fraction.of(Long.parseLong(problem.groundTruth().strip()));
            return given.isEmpty() ? Optional.empty() : Optional.of(new Game(given, target));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
