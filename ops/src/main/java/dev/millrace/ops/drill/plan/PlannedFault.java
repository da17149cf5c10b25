package dev.millrace.ops.drill.plan;

/// A fault and its moment: so many steps after the run has recovered from the one before, and a share of a step
/// more.
///
/// @param number from 1
/// @param fault what is done
/// @param steps that the run takes before, from 1
/// @param share of a step's duration, from 0 to below 1
public record PlannedFault(int number, Fault fault, int steps, double share) {}
