package dev.millrace.generators.answering;

/// How many of a decode loop's slots are in use.
///
/// @param active that hold a response
/// @param free that hold none
/// @param promptsWaiting prompts some of whose responses wait for a slot, or for newer weights
/// @param cacheTokens tokens that there is memory for
public record SlotUse(int active, int free, int promptsWaiting, long cacheTokens) {
    /// Before there are slots.
    public static final SlotUse NONE = new SlotUse(0, 0, 0, 0);
}
