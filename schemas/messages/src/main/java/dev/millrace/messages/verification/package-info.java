/// Verification outside the scorer: what is asked, and what comes back.
@NullMarked
package dev.millrace.messages.verification;

import org.jspecify.annotations.NullMarked;
