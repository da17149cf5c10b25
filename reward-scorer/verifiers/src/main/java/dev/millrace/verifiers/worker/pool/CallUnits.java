package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Cuts requests into calls of the form that a verifier wants.
final class CallUnits {
    private CallUnits() {}

    /// The calls, each as the positions of its requests.
    static List<List<Integer>> of(Traits traits, List<VerifierRequest> requests) {
        return switch (traits.form()) {
            case SINGLE -> chunks(requests.size(), 1);
            case BATCH -> chunks(requests.size(), traits.batchSize());
            case GROUP -> siblings(requests);
        };
    }

    /// @throws IllegalArgumentException if these are not one call
    static void requireOne(Traits traits, List<VerifierRequest> requests) {
        int calls = of(traits, requests).size();
        if (calls != 1) {
            throw new IllegalArgumentException("requests: got " + requests.size() + " that are " + calls
                    + " calls of form " + traits.form() + ", expected one call");
        }
    }

    private static List<List<Integer>> chunks(int size, int most) {
        return IntStream.iterate(0, start -> start < size, start -> start + most)
                .mapToObj(start -> IntStream.range(start, Math.min(size, start + most))
                        .boxed()
                        .toList())
                .toList();
    }

    private static List<List<Integer>> siblings(List<VerifierRequest> requests) {
        Map<String, List<Integer>> byPrompt = new LinkedHashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            byPrompt.computeIfAbsent(requests.get(i).id().prompt(), _ -> new ArrayList<>())
                    .add(i);
        }
        var inSiblingOrder =
                Comparator.<Integer>comparingInt(i -> requests.get(i).id().sibling());
        byPrompt.values().forEach(group -> group.sort(inSiblingOrder));
        return List.copyOf(byPrompt.values());
    }
}
