/// A run's log on a cluster.
@NullMarked
package dev.millrace.messages.history.cluster;

import org.jspecify.annotations.NullMarked;
