/// What a verifier worker and its parent say to each other: frames of a length and a body, each a message.
///
/// Both ends are always of one build, so a message has no version. Everything that is read is bounded and checked:
/// a verifier may have written anything into the channel.
@NullMarked
package dev.millrace.verifiers.worker.protocol;

import org.jspecify.annotations.NullMarked;
