/// Prompts as credit: taken from a share group one at a time, held while they are answered, given back if they are not.
@NullMarked
package dev.millrace.generators.prompts;

import org.jspecify.annotations.NullMarked;
