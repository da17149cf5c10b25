/// Prompts in, rollout groups out: the generator process, and the same decode loop for prompts in memory.
@NullMarked
package dev.millrace.generators;

import org.jspecify.annotations.NullMarked;
