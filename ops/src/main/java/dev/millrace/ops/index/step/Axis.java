package dev.millrace.ops.index.step;

/// What curves are drawn over.
public enum Axis {
    /// Learner steps over all phases.
    STEP {
        @Override
        public double at(StepColumns steps, int row) {
            return steps.step(row);
        }
    },
    /// Policy versions: policy steps done.
    VERSION {
        @Override
        public double at(StepColumns steps, int row) {
            return steps.version(row);
        }
    },
    /// Response tokens that were generated.
    TOKENS {
        @Override
        public double at(StepColumns steps, int row) {
            return steps.tokens(row);
        }
    },
    /// Seconds of steps.
    SECONDS {
        @Override
        public double at(StepColumns steps, int row) {
            return steps.seconds(row);
        }
    };

    /// Where a step stands.
    public abstract double at(StepColumns steps, int row);
}
