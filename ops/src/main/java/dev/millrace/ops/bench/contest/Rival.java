package dev.millrace.ops.bench.contest;

import java.util.OptionalDouble;

/// What ours is compared with.
///
/// @param name a peer or a limit of the machine, for example `PyTorch, fp32`
/// @param measured of it, in the same rounds
/// @param goal how many times better ours is meant to be; empty where there is no goal
public record Rival(String name, Measured measured, OptionalDouble goal) {}
