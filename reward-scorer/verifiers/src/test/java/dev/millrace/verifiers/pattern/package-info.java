/// Tests of regular expressions.
@NullMarked
package dev.millrace.verifiers.pattern;

import org.jspecify.annotations.NullMarked;
