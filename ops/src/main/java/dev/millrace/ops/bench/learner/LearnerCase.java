package dev.millrace.ops.bench.learner;

import dev.millrace.ops.bench.contest.DecoderShape;
import dev.millrace.policy.network.TokenSequence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What both sides learn from: a network and a batch, every second response of which was good.
///
/// @param shape of the network
/// @param prompt tokens of a prompt
/// @param sequences prompts and responses
public record LearnerCase(DecoderShape shape, int prompt, List<TokenSequence> sequences) {
    private static final int PROMPT = 16;
    private static final int FIRST = 2;

    public LearnerCase {
        sequences = List.copyOf(sequences);
    }

    /// Random tokens, each response with a prompt of its own.
    ///
    /// @param shape of the network
    /// @param rows responses
    /// @param longest tokens of the longest sequence, 16 of prompt included
    /// @param spread longest response by shortest, with even steps between; 1: all are equal
    public static LearnerCase of(DecoderShape shape, int rows, int longest, int spread) {
        var random = new SplittableRandom(1);
        var most = longest - PROMPT;
        var least = (double) most / spread;
        var sequences = IntStream.range(0, rows)
                .mapToDouble(row -> rows == 1 ? most : least + (most - least) * row / (rows - 1))
                .mapToObj(length -> new TokenSequence(
                        tokens(shape, PROMPT, random), tokens(shape, (int) Math.round(length), random)))
                .toList();
        return new LearnerCase(shape, PROMPT, sequences);
    }

    /// Random tokens, half of them of prompts, each with several responses of the same length.
    ///
    /// @param shape of the network
    /// @param rows responses
    /// @param length tokens of a sequence
    /// @param siblings responses to a prompt
    public static LearnerCase grouped(DecoderShape shape, int rows, int length, int siblings) {
        var random = new SplittableRandom(1);
        var prompts = IntStream.rangeClosed(0, (rows - 1) / siblings)
                .mapToObj(_ -> tokens(shape, length / 2, random))
                .toList();
        var sequences = IntStream.range(0, rows)
                .mapToObj(row ->
                        new TokenSequence(prompts.get(row / siblings), tokens(shape, length - length / 2, random)))
                .toList();
        return new LearnerCase(shape, length / 2, sequences);
    }

    private static int[] tokens(DecoderShape shape, int count, SplittableRandom random) {
        return random.ints(count, FIRST, shape.vocabulary()).toArray();
    }

    /// Prompt and response tokens, without padding.
    public long tokens() {
        return sequences.stream().mapToLong(TokenSequence::length).sum();
    }

    /// Tokens of all responses.
    long responseTokens() {
        return sequences.stream()
                .mapToLong(sequence -> sequence.responseTokenIds().length)
                .sum();
    }

    /// Tokens of the longest sequence.
    int longest() {
        return sequences.stream().mapToInt(TokenSequence::length).max().orElseThrow();
    }

    /// What the response with this number was worth.
    static double advantage(int row) {
        return row % 2 == 0 ? 1 : -1;
    }

    /// What a peer is told.
    ///
    /// @param name it is to be called by
    Map<String, Object> question(String name) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("do", "prepare");
        question.put("name", name);
        question.put("shape", shape.values(longest()));
        question.put("tokens", sequences.stream().map(LearnerCase::all).toList());
        question.put("prompt", prompt);
        question.put(
                "advantages",
                IntStream.range(0, sequences.size())
                        .mapToObj(LearnerCase::advantage)
                        .toList());
        return question;
    }

    private static int[] all(TokenSequence sequence) {
        var all = Arrays.copyOf(sequence.promptTokenIds(), sequence.length());
        var response = sequence.responseTokenIds();
        System.arraycopy(response, 0, all, sequence.promptTokenIds().length, response.length);
        return all;
    }
}
