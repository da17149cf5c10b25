package dev.millrace.ops.bench.generator;

import dev.millrace.ops.bench.contest.DecoderShape;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What both sides write: a response to each prompt, of a length that is given, whatever its tokens are.
///
/// @param model which network
/// @param prompts of equal length
/// @param lengths tokens of each response
/// @param batch responses written at once
public record GeneratorCase(DecoderShape model, List<int[]> prompts, List<Integer> lengths, int batch) {
    private static final int PROMPT = 16;
    private static final int FIRST = 2;

    public GeneratorCase {
        prompts = List.copyOf(prompts);
        lengths = List.copyOf(lengths);
    }

    /// Random tokens.
    ///
    /// @param model which network
    /// @param work how many responses, and how long
    public static GeneratorCase of(DecoderShape model, Work work) {
        var random = new SplittableRandom(1);
        var prompts = Stream.generate(
                        () -> random.ints(PROMPT, FIRST, model.vocabulary()).toArray())
                .limit(work.responses())
                .toList();
        double least = (double) work.longest() / work.spread();
        var lengths = IntStream.range(0, work.responses())
                .mapToObj(i ->
                        (int) Math.round(least + (work.longest() - least) * i / Math.max(1, work.responses() - 1)))
                .map(length -> Math.max(1, length))
                .collect(Collectors.toList());
        Collections.shuffle(lengths, new Random(1));
        return new GeneratorCase(model, prompts, lengths, work.batch());
    }

    /// How many responses, and how long.
    ///
    /// @param responses how many
    /// @param longest tokens of the longest
    /// @param spread how many times as long as the shortest response the longest is, with even steps
    ///     between, in random order; 1: all are equal
    /// @param batch responses written at once
    public record Work(int responses, int longest, int spread, int batch) {}

    /// Tokens of prompt and response that a sequence needs.
    public int positions() {
        return PROMPT + longest();
    }

    /// Tokens of the longest response.
    int longest() {
        return Collections.max(lengths);
    }

    /// Tokens of all responses.
    public long tokens() {
        return lengths.stream().mapToLong(Integer::longValue).sum();
    }

    /// What a peer is told.
    Map<String, Object> question() {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("do", "generate");
        question.put(
                "prompts",
                prompts.stream()
                        .map(tokens -> Arrays.stream(tokens).boxed().toList())
                        .toList());
        question.put("lengths", lengths);
        question.put("batch", batch);
        return question;
    }
}
