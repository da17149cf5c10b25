package dev.millrace.ops.index.response;

/// By what responses are sorted. Those that are alike stay in the order of the log; those without a number come last.
public enum ResponseOrder {
    /// The step that took it in.
    STEP {
        @Override
        double key(ResponseColumns responses, int row) {
            long step = responses.groups().step(responses.group(row));
            return step < 0 ? Double.NaN : step;
        }
    },
    /// The prompt's number.
    PROMPT {
        @Override
        double key(ResponseColumns responses, int row) {
            return responses.groups().number(responses.group(row));
        }
    },
    /// Tokens.
    LENGTH {
        @Override
        double key(ResponseColumns responses, int row) {
            return responses.length(row);
        }
    },
    /// What it is worth.
    REWARD {
        @Override
        double key(ResponseColumns responses, int row) {
            return responses.reward(row);
        }
    },
    /// The problem's difficulty.
    DIFFICULTY {
        @Override
        double key(ResponseColumns responses, int row) {
            return responses.groups().difficulty(responses.group(row));
        }
    },
    /// The critic's value of its first token.
    VALUE {
        @Override
        double key(ResponseColumns responses, int row) {
            return responses.value(row);
        }
    },
    /// Its mean advantage.
    ADVANTAGE {
        @Override
        double key(ResponseColumns responses, int row) {
            return responses.advantage(row);
        }
    };

    /// The number that is sorted by; NaN: it has none.
    abstract double key(ResponseColumns responses, int row);
}
