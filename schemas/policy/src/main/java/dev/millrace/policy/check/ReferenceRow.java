package dev.millrace.policy.check;

/// One row of an `expected.json`: what transformers computes in float32 from a conversation of one message.
///
/// @param content what the user says
/// @param chat the conversation as the chat template renders it, with the beginning of the answer
/// @param tokenIds tokens of that, `[T]`
/// @param promptLogProbs log-probability of each but the first, `[T - 1]`
/// @param greedyTokenIds the most likely continuation, `[N]`
/// @param greedyLogProbs log-probability of each of its tokens, `[N]`
/// @param greedyText its text, special tokens included
public record ReferenceRow(
        String content,
        String chat,
        int[] tokenIds,
        double[] promptLogProbs,
        int[] greedyTokenIds,
        double[] greedyLogProbs,
        String greedyText) {}
