/// Verifiers offered over HTTP, to trainers that ask for rewards in OpenRLHF's or slime's protocol.
@NullMarked
package dev.millrace.verifiers.serving;

import org.jspecify.annotations.NullMarked;
