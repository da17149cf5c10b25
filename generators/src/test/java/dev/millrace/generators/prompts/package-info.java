/// Tests of taking prompts.
@NullMarked
package dev.millrace.generators.prompts;

import org.jspecify.annotations.NullMarked;
