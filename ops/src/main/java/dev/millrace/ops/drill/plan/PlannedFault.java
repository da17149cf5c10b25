package dev.millrace.ops.drill.plan;

/// A fault and its moment.
///
/// @param number from 1
/// @param fault what is done
/// @param moment when, as a share of a step's duration after a step was committed, from 0 to below 1
public record PlannedFault(int number, Fault fault, double moment) {}
