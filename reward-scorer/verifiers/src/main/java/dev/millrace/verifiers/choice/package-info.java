/// Multiple choice: which option a response states, strictly.
@NullMarked
package dev.millrace.verifiers.choice;

import org.jspecify.annotations.NullMarked;
