/// Tests of multiple choice.
@NullMarked
package dev.millrace.verifiers.choice;

import org.jspecify.annotations.NullMarked;
