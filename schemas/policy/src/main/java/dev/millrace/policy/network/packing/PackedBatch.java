package dev.millrace.policy.network.packing;

import dev.millrace.policy.network.TokenSequence;
import java.util.List;

/// Sequences as one row of tokens, without padding. A prompt that several responses follow is there once: a
/// causal network computes a token from those before it, and in a prompt these are the same for all siblings.
/// The last token of a sequence is only a target, so it is left out.
///
/// Only attention needs sequences: each is a row of cells, and a cell names the token that it sees. Several
/// cells see a token of a shared prompt; that of the first sibling is the token's home.
///
/// Sequences of one length without shared prompts are whole: their tokens lie as their cells do, row after row, so
/// that no cell needs to name its token; all rows have the same positions `[T]`, and no token needs a home.
///
/// @param tokens `[S]`
/// @param positions `[S]`: in the sequence; `[T]` of a whole batch
/// @param homes cells, each as three numbers: where its row begins, which cell of the row it is, how many the
///     row has. First the homes of all tokens, `[3, S]`. Then, for the second sibling and each after it, its
///     cells that see the first `n` tokens, which are those of the prompts it shares, `[3, n]`
/// @param blocks rows of about the same length
/// @param places `[N]`: which of the tokens speaks of a response token, the one before it
/// @param targets `[N]`: the response tokens
public record PackedBatch(
        long[] tokens, long[] positions, List<long[]> homes, List<Block> blocks, long[] places, long[] targets) {
    /// Rows of cells; those beyond a sequence's end see token 0, and no other cell sees them.
    ///
    /// @param rows `B`
    /// @param length `T`
    /// @param cells `[B · T]`, or none if it is whole
    public record Block(int rows, int length, long[] cells) {
        /// Whether its cells are the tokens in their order.
        boolean isWhole() {
            return cells.length == 0;
        }
    }

    /// Lays out; sequences without response tokens are left out.
    ///
    /// @param sequences of one micro-batch
    public static PackedBatch of(List<TokenSequence> sequences) {
        return new BatchPacking(sequences).packed();
    }

    /// Whether there is no response token at all.
    public boolean isEmpty() {
        return targets.length == 0;
    }
}
