package dev.millrace.verifier;

/// What a verifier is like: where it runs, and how it is called.
///
/// @param cost what it spends its time on
/// @param form how many responses it judges in one call
/// @param concurrency how many calls one verifier takes at once; 1 if it is not thread-safe
/// @param batchSize most responses of a call of [Form#BATCH]
public record Traits(Cost cost, Form form, int concurrency, int batchSize) {
    /// Nothing is known of it: it gets a process of its own and one response at a time.
    public static final Traits UNKNOWN = new Traits(Cost.UNBOUNDED, Form.SINGLE, 1, 1);

    /// It ends within milliseconds whatever it reads, and is thread-safe: it runs inside the scorer.
    public static final Traits INLINE = new Traits(Cost.BOUNDED, Form.SINGLE, Integer.MAX_VALUE, 1);

    public Traits {
        if (concurrency < 1 || batchSize < 1) {
            throw new IllegalArgumentException(
                    "traits: got concurrency " + concurrency + " and batchSize " + batchSize + ", expected >= 1");
        }
    }

    /// One that waits for others most of its time, and judges several responses at once.
    ///
    /// @param concurrency how many calls at once
    public static Traits waiting(int concurrency) {
        return new Traits(Cost.WAITING, Form.SINGLE, concurrency, 1);
    }

    /// The same, called in another form.
    ///
    /// @param form how many responses it judges in one call
    /// @param batchSize most responses of a call of [Form#BATCH]
    public Traits called(Form form, int batchSize) {
        return new Traits(cost, form, concurrency, batchSize);
    }

    /// Whether it may run inside the scorer: it needs no process that can be killed.
    public boolean isInline() {
        return cost == Cost.BOUNDED;
    }

    /// What a verifier spends its time on.
    public enum Cost {
        /// On the processor, and within milliseconds whatever it reads: it may run inside the scorer.
        BOUNDED,
        /// On the processor, for as long as it likes: it runs in a worker process, which is killed when its
        /// budget is spent.
        UNBOUNDED,
        /// On waiting for something else, such as a service: in a worker process, many calls at once.
        WAITING
    }

    /// How many responses a verifier judges in one call.
    public enum Form {
        /// One.
        SINGLE,
        /// Several, of any prompts.
        BATCH,
        /// All responses of one prompt, such as to rank them.
        GROUP
    }
}
