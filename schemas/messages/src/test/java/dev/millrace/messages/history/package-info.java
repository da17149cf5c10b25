/// Tests of reading a log.
@NullMarked
package dev.millrace.messages.history;

import org.jspecify.annotations.NullMarked;
