/// A run's log as files: Avro object containers that any Avro tool reads, and the history that reads them back.
@NullMarked
package dev.millrace.messages.export;

import org.jspecify.annotations.NullMarked;
