/// Tests of from prompts to published groups.
@NullMarked
package dev.millrace.generators.answering;

import org.jspecify.annotations.NullMarked;
