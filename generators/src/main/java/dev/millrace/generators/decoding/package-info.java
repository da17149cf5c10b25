/// The decode loop: prompts in, groups of responses out, without knowing where either comes from.
@NullMarked
package dev.millrace.generators.decoding;

import org.jspecify.annotations.NullMarked;
