package dev.millrace.learner.state;

/// How far a run is.
///
/// @param step learner steps over all phases, refills included
/// @param version policy steps, which is also the policy version
/// @param pretrained whether value-pretraining is over
public record Progress(long step, long version, boolean pretrained) {
    /// After one more round of value-pretraining.
    ///
    /// @param last whether it was the last
    public Progress afterRound(boolean last) {
        return new Progress(step + 1, version, last);
    }

    /// After one more policy step.
    public Progress afterStep() {
        return new Progress(step + 1, version + 1, pretrained);
    }

    /// After a refill, which moves nothing.
    public Progress afterRefill() {
        return new Progress(step + 1, version, pretrained);
    }
}
