package dev.millrace.verifiers.statistics;

/// What a verifier did so far.
///
/// @param verdicts by kind
/// @param processes of its workers that came and went; none where it runs on the calling thread
/// @param latency of a call, from its submission to its verdicts
/// @param verifying the part of it that the verifier took
public record VerifierStatistics(
        VerdictCounts verdicts, ProcessCounts processes, LatencyQuantiles latency, LatencyQuantiles verifying) {

    /// Verdicts by kind; one for each response.
    public record VerdictCounts(
            long accepted, long rejected, long noAnswer, long notApplicable, long timedOut, long failed) {
        /// All of them.
        public long total() {
            return accepted + rejected + noAnswer + notApplicable + timedOut + failed;
        }
    }

    /// Processes.
    ///
    /// @param started that became ready
    /// @param overdue killed since a call took too long
    /// @param crashed that ended by themselves, or were killed for what they did
    /// @param failedStarts that never became ready
    public record ProcessCounts(long started, long overdue, long crashed, long failedStarts) {
        /// None.
        public static final ProcessCounts NONE = new ProcessCounts(0, 0, 0, 0);
    }
}
