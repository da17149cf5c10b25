package dev.millrace.messages.prompt;

import java.util.List;

/// How responses are drawn.
///
/// @param temperature divides the logits; 0 takes the most likely token
/// @param topP keeps the smallest set of tokens whose probability reaches this; 1 keeps all
/// @param topK keeps this many most likely tokens; 0 keeps all
/// @param maxTokens a response ends after this many tokens
/// @param stopTokenIds a response ends with any of these, beside the model's own end of sequence
public record Sampling(double temperature, double topP, int topK, int maxTokens, List<Integer> stopTokenIds) {
    public Sampling {
        stopTokenIds = List.copyOf(stopTokenIds);
        check(temperature >= 0 && Double.isFinite(temperature), "temperature", temperature, ">= 0");
        check(topP > 0 && topP <= 1, "topP", topP, "in (0, 1]");
        check(topK >= 0, "topK", topK, ">= 0");
        check(maxTokens >= 1, "maxTokens", maxTokens, ">= 1");
    }

    private static void check(boolean holds, String name, Number got, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(name + ": got " + got + ", expected " + expected);
        }
    }
}
