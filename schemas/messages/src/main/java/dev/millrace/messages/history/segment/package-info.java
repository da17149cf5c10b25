/// A run's log in the files of a broker.
@NullMarked
package dev.millrace.messages.history.segment;

import org.jspecify.annotations.NullMarked;
