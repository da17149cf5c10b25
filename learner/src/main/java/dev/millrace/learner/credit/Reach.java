package dev.millrace.learner.credit;

/// How far into the prompts that are out a step has to go.
///
/// @param prompts how many of the next ones it takes in
/// @param counted how many of these count
/// @param waiting whether the one after them has not come back, though more are needed
record Reach(int prompts, int counted, boolean waiting) {}
