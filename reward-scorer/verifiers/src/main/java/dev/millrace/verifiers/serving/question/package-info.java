/// What trainers ask, and what they get: questions become requests to a verifier, and verdicts become numbers.
@NullMarked
package dev.millrace.verifiers.serving.question;

import org.jspecify.annotations.NullMarked;
