/// Verdicts from outside the stream: requests in, judged many at once, verdicts out.
@NullMarked
package dev.millrace.scorer.verification;

import org.jspecify.annotations.NullMarked;
