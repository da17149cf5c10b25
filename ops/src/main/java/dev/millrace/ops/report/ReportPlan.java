package dev.millrace.ops.report;

import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.report.answer.Making;
import java.util.List;

/// What a report is to be made of.
///
/// @param runs one or more, each once
/// @param prompts of each run that are shown with their responses, at most
/// @param ledger whether ledgers are drawn up
/// @param making how it is made
public record ReportPlan(List<RunPlace> runs, int prompts, boolean ledger, Making making) {
    private static final int MOST_PROMPTS = 10_000;

    public ReportPlan {
        runs = runs.stream().distinct().toList();
        if (prompts < 0 || prompts > MOST_PROMPTS) {
            throw new IllegalArgumentException("--rollouts: got " + prompts + ", expected 0 to " + MOST_PROMPTS);
        }
    }
}
