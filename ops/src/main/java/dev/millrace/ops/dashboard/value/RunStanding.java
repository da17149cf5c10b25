package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.recorded.RunState;

/// How a run stands, in one word and in several.
///
/// @param state `running`, `finished`, `ended`, `empty` or `unreadable`
/// @param words for a person
public record RunStanding(String state, String words) {
    /// As a directory says.
    public static RunStanding of(RunState state) {
        return new RunStanding(key(state), state.words());
    }

    private static String key(RunState state) {
        return switch (state) {
            case RunState.Running _ -> "running";
            case RunState.Finished _ -> "finished";
            case RunState.Ended _ -> "ended";
            case RunState.Empty _ -> "empty";
            case RunState.Unreadable _ -> "unreadable";
        };
    }

    /// Whether it goes on.
    public boolean isRunning() {
        return state.equals("running");
    }
}
