/// The responses of a run, by columns, and how they are found.
@NullMarked
package dev.millrace.ops.index.response;

import org.jspecify.annotations.NullMarked;
