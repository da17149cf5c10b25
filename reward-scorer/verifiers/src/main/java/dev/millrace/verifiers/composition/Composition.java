package dev.millrace.verifiers.composition;

import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How a reward is made of what verifiers conclude. The verdict of a composition is that of its first part that
/// applies: whatever is added to its reward or taken from it, it says what that verifier said.
public sealed interface Composition {
    /// Nothing is composed: one verifier judges alone.
    record None() implements Composition {}

    /// What one verifier says.
    ///
    /// @param name the verifier's
    /// @param settings its own, by name
    record Single(String name, Map<String, String> settings) implements Composition {
        public Single {
            settings = Map.copyOf(settings);
            var _ = new Leaf(name, settings);
        }

        Leaf leaf() {
            return new Leaf(name, settings);
        }
    }

    /// One of several, chosen by the problem.
    ///
    /// @param by `dataSource`, `family`, or the name of a column of the data set's row
    /// @param cases by its value
    /// @param otherwise for any other value; none: not applicable
    record Route(String by, Map<String, Composition> cases, Optional<Composition> otherwise) implements Composition {
        public Route {
            cases = Map.copyOf(cases);
            if (cases.isEmpty()) {
                throw new IllegalArgumentException("cases: got none, expected at least one");
            }
        }

        Optional<Composition> chosen(Problem problem) {
            return Optional.ofNullable(cases.get(value(problem))).or(() -> otherwise);
        }

        /// What the problem is routed by.
        String value(Problem problem) {
            return switch (by) {
                case "dataSource" -> problem.dataSource();
                case "family" -> problem.family();
                // A column of any name.
                default -> problem.metadata().getOrDefault(by, "");
            };
        }
    }

    /// The weighted sum of several. Where some are not applicable, the others' weights grow in proportion so that
    /// all weights still add up to the same.
    ///
    /// @param parts what is added; the verdict is that of the first that applies
    record Sum(List<Part> parts) implements Composition {
        public Sum {
            parts = List.copyOf(parts);
            requireSome("parts", parts);
        }
    }

    /// The product of several: a gate lets a reward through with 1 and stops it with 0.
    ///
    /// @param of what is multiplied; the verdict is the first's
    record Product(List<Composition> of) implements Composition {
        public Product {
            of = List.copyOf(of);
            requireSome("of", of);
        }
    }

    /// A reward within bounds.
    ///
    /// @param low the least
    /// @param high the largest
    /// @param of whose reward
    record Clip(double low, double high, Composition of) implements Composition {
        public Clip {
            if (!(low <= high)) {
                throw new IllegalArgumentException("low: got " + low + ", expected at most high, " + high);
            }
        }
    }

    /// A reward less a penalty for length, as in DAPO (arXiv 2503.14476, equation 13): nothing up to
    /// `longest - buffer` tokens, then linearly up to `penalty` at `longest` tokens and beyond.
    ///
    /// @param longest tokens at which all of the penalty is due
    /// @param buffer tokens over which it grows
    /// @param penalty how much is taken away at most
    /// @param of whose reward
    record Overlong(int longest, int buffer, double penalty, Composition of) implements Composition {
        public Overlong {
            if (buffer < 1 || buffer > longest) {
                throw new IllegalArgumentException("buffer: got " + buffer + ", expected 1 to longest, " + longest);
            }
            if (!(penalty >= 0) || !Double.isFinite(penalty)) {
                throw new IllegalArgumentException("penalty: got " + penalty + ", expected a number >= 0");
            }
        }

        double penalty(int tokens) {
            return penalty * Math.clamp((tokens - (longest - buffer)) / (double) buffer, 0, 1);
        }
    }

    /// A part of a sum.
    ///
    /// @param weight what its reward is multiplied with
    /// @param of whose reward
    record Part(double weight, Composition of) {
        public Part {
            if (!(weight > 0) || !Double.isFinite(weight)) {
                throw new IllegalArgumentException("weight: got " + weight + ", expected a number > 0");
            }
        }
    }

    /// The verifiers there are in it, each once, in the order in which they stand.
    default List<Leaf> leaves() {
        return all(this, Optional.empty()).distinct().toList();
    }

    /// The verifiers that have to judge a response, each once: routes that it does not take are left out.
    default List<Leaf> leaves(VerifierRequest request) {
        return all(this, Optional.of(request)).distinct().toList();
    }

    private static Stream<Leaf> all(Composition composition, Optional<VerifierRequest> request) {
        return switch (composition) {
            case None _ -> Stream.empty();
            case Single single -> Stream.of(single.leaf());
            case Route route -> routes(route, request).flatMap(each -> all(each, request));
            case Sum sum -> sum.parts().stream().flatMap(part -> all(part.of(), request));
            case Product product -> product.of().stream().flatMap(each -> all(each, request));
            case Clip clip -> all(clip.of(), request);
            case Overlong overlong -> all(overlong.of(), request);
        };
    }

    private static Stream<Composition> routes(Route route, Optional<VerifierRequest> request) {
        return request.map(asked -> route.chosen(asked.problem()).stream())
                .orElseGet(() -> Stream.concat(
                        route.cases().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue),
                        route.otherwise().stream()));
    }

    private static void requireSome(String name, List<?> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(name + ": got none, expected at least one");
        }
    }
}
