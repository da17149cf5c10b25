/// Where the records of each prompt lie, so that its life is read without reading the log.
@NullMarked
package dev.millrace.ops.index.place;

import org.jspecify.annotations.NullMarked;
