/// Tests of reading a broker's files.
@NullMarked
package dev.millrace.messages.history.segment;

import org.jspecify.annotations.NullMarked;
