package dev.millrace.messages.report;

import java.util.Map;

/// What a worker says about itself, every few seconds and when something happens. Nothing depends on a report: one may
/// be lost.
///
/// @param role what it does: `learner`, `generator`, `scorer` or `judge`; `broker` for the embedded one, which reports
///     events alone
/// @param worker its name among the run's workers
/// @param started when its process began this work, in milliseconds since 1970; another time tells that it was started
///     again
/// @param state whether it has something to do
/// @param measures what it measures of itself, by [Reading#name()]
/// @param event what has happened, in a few words; empty where nothing has; cut at 1,000 characters
/// @param fault whether the event is a fault, or the recovery from one, rather than the usual course of things
public record WorkerReport(
        String role,
        String worker,
        long started,
        WorkerState state,
        Map<String, Double> measures,
        String event,
        boolean fault) {
    private static final int TEXT = 1_000;

    public WorkerReport {
        measures = Map.copyOf(measures);
        event = event.substring(0, Math.min(event.length(), TEXT));
    }
}
