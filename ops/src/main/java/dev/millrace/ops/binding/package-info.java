/// YAML bound to records: every problem at once, and back to YAML with its comments.
@NullMarked
package dev.millrace.ops.binding;

import org.jspecify.annotations.NullMarked;
