/// The scorer as a process: rollout groups in, trajectory groups out, exactly once.
@NullMarked
package dev.millrace.scorer;

import org.jspecify.annotations.NullMarked;
