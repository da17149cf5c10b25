package dev.millrace.policy.network.torch;

import dev.millrace.policy.network.DecodeSettings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Temperature, then top-k, then top-p, in plain Java.
final class ReferenceSampling {
    private ReferenceSampling() {}

    static double[] probabilities(double[] logProbs, DecodeSettings settings) {
        List<Integer> order = IntStream.range(0, logProbs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -logProbs[i]))
                .toList();
        if (settings.temperature() == 0) {
            return normalised(logProbs, order.subList(0, 1), 1);
        }
        int count = settings.topK() == 0 ? order.size() : Math.min(settings.topK(), order.size());
        var likely = normalised(logProbs, order.subList(0, count), settings.temperature());
        double sum = 0;
        int kept = 0;
        while (kept < count && sum < settings.topP()) {
            sum += likely[order.get(kept++)];
        }
        return normalised(logProbs, order.subList(0, kept), settings.temperature());
    }

    private static double[] normalised(double[] logProbs, List<Integer> kept, double temperature) {
        var weights = new double[logProbs.length];
        double total = 0;
        for (int token : kept) {
            weights[token] = Math.exp(logProbs[token] / temperature);
            total += weights[token];
        }
        for (int token : kept) {
            weights[token] /= total;
        }
        return weights;
    }

    /// The tokens at a place of the cumulative distribution, give or take a rounding error.
    static List<Integer> near(double[] probabilities, double place) {
        return List.of(at(probabilities, place - 1e-5), at(probabilities, place + 1e-5));
    }

    private static int at(double[] probabilities, double place) {
        double sum = 0;
        int last = 0;
        for (int token = 0; token < probabilities.length; token++) {
            sum += probabilities[token];
            if (probabilities[token] > 0) {
                last = token;
                if (sum > place) {
                    return token;
                }
            }
        }
        return last;
    }
}
