/// Judging as configured: verifiers inside this process or in workers, tried again where that is configured,
/// composed into judgements.
@NullMarked
package dev.millrace.verifiers.judging;

import org.jspecify.annotations.NullMarked;
