/// Everything that a run's log holds, to read and not to write: from a broker's files, or from a cluster.
@NullMarked
package dev.millrace.messages.history;

import org.jspecify.annotations.NullMarked;
