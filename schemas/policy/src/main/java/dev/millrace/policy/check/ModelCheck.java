package dev.millrace.policy.check;

import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.DecodeSettings;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.network.torch.Networks;
import dev.millrace.policy.text.ChatTokenizer;
import dev.millrace.policy.text.ChatTurn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares what Millrace computes from a checkpoint with what transformers computed, as an `expected.json` in its
/// folder tells: rendered chat, token ids, log-probabilities by the network that learns, and the greedy continuation
/// and its text by the one that generates.
public final class ModelCheck {
    /// The largest difference of a log-probability that rounding explains in float32.
    public static final double TOLERANCE = 1e-4;

    private static final DecodeSettings GREEDY = new DecodeSettings(0, 1, 0);

    private final ChatTokenizer tokenizer;
    private final double tolerance;

    private ModelCheck(ChatTokenizer tokenizer, double tolerance) {
        this.tokenizer = tokenizer;
        this.tolerance = tolerance;
    }

    /// Compares every row of the checkpoint's `expected.json`.
    ///
    /// @param checkpoint a policy
    /// @param tokenizer its tokenizer
    /// @param compute where and how to compute
    /// @param tolerance the largest difference of a log-probability; [#TOLERANCE] for products in float32
    /// @return one comparison a row, in order
    /// @throws CheckpointException if there is no `expected.json`, or it is not of that form
    public static List<RowComparison> compare(
            Checkpoint checkpoint, ChatTokenizer tokenizer, ComputeSettings compute, double tolerance) {
        var rows = ReferenceFile.read(checkpoint.folder());
        refuseUnknownTokens(checkpoint, rows);
        var check = new ModelCheck(tokenizer, tolerance);
        var scored = check.score(checkpoint, compute, rows);
        var decoded = check.decode(checkpoint, compute, rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> check.joined(rows.get(i), scored.get(i), decoded.get(i)))
                .toList();
    }

    private static void refuseUnknownTokens(Checkpoint checkpoint, List<ReferenceRow> rows) {
        int vocabulary = checkpoint.config().dimensions().vocabulary();
        var unknown = rows.stream()
                .flatMapToInt(
                        row -> IntStream.concat(Arrays.stream(row.tokenIds()), Arrays.stream(row.greedyTokenIds())))
                .filter(id -> id < 0 || id >= vocabulary)
                .findFirst();
        unknown.ifPresent(id -> {
            var problem = ReferenceFile.NAME + ": got token id " + id + ", expected ids from 0 to " + (vocabulary - 1);
            throw new CheckpointException(checkpoint.folder(), List.of(problem));
        });
    }

    private List<List<Comparison>> score(Checkpoint checkpoint, ComputeSettings compute, List<ReferenceRow> rows) {
        var weights = checkpoint.weights(Head.LANGUAGE);
        try (var model = Networks.trainable(checkpoint.config(), Head.LANGUAGE, weights, 1, compute)) {
            return rows.stream().map(row -> score(model, row)).toList();
        }
    }

    private List<Comparison> score(TrainableModel model, ReferenceRow row) {
        var first = new int[] {row.tokenIds()[0]};
        var rest = Arrays.copyOfRange(row.tokenIds(), 1, row.tokenIds().length);
        var prompt = model.forward(List.of(new TokenSequence(first, rest))).outputs();
        var greedy = model.forward(List.of(new TokenSequence(row.tokenIds(), row.greedyTokenIds())))
                .outputs();
        return List.of(
                Comparison.logProbs("promptLogProbs", prompt, row.promptLogProbs(), tolerance),
                Comparison.logProbs("greedyLogProbs", greedy, row.greedyLogProbs(), tolerance));
    }

    private List<int[]> decode(Checkpoint checkpoint, ComputeSettings compute, List<ReferenceRow> rows) {
        var weights = checkpoint.weights(Head.LANGUAGE);
        int capacity = rows.stream()
                .mapToInt(row -> row.tokenIds().length + row.greedyTokenIds().length)
                .max()
                .orElseThrow();
        try (var decoder = Networks.slotDecoder(checkpoint.config(), weights, compute, 1, capacity)) {
            return rows.stream().map(row -> decode(decoder, row)).toList();
        }
    }

    private static int[] decode(SlotDecoder decoder, ReferenceRow row) {
        decoder.admit(row.tokenIds(), new int[] {0}, GREEDY);
        var steps = decoder.step(new float[row.greedyTokenIds().length][1]);
        decoder.release(0);
        return Arrays.stream(steps.tokenIds()).mapToInt(step -> step[0]).toArray();
    }

    private RowComparison joined(ReferenceRow row, List<Comparison> scored, int[] decoded) {
        var chat = tokenizer.render(List.of(new ChatTurn("user", row.content())));
        var texts = Stream.of(
                Comparison.texts("chat", chat, row.chat()),
                Comparison.tokens("tokenIds", tokenizer.encode(row.chat()), row.tokenIds()),
                Comparison.tokens("greedyTokenIds", decoded, row.greedyTokenIds()),
                Comparison.texts("greedyText", tokenizer.decodeWithSpecialTokens(decoded), row.greedyText()));
        return new RowComparison(
                row.content(), Stream.concat(texts, scored.stream()).toList());
    }
}
