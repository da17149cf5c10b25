/// Verifiers tried on files of responses: what they say, how often that is what was expected, and how long it
/// takes.
@NullMarked
package dev.millrace.ops.verification;

import org.jspecify.annotations.NullMarked;
