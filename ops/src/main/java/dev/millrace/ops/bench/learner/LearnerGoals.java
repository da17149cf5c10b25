package dev.millrace.ops.bench.learner;

/// How many times faster than each peer a step is meant to be; 0: no goal, and TRL is not asked.
///
/// @param bf16 than PyTorch with autocast to bfloat16
/// @param fp32 than PyTorch in float32
/// @param trl than TRL
/// @param spread than PyTorch with autocast, with responses of very different lengths
public record LearnerGoals(double bf16, double fp32, double trl, double spread) {
    /// None.
    public static final LearnerGoals NONE = new LearnerGoals(0, 0, 0, 0);
}
