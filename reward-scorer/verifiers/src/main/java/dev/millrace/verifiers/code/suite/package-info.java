/// Tests of programs: the forms that data sets have them in, and when what a program did is right.
@NullMarked
package dev.millrace.verifiers.code.suite;

import org.jspecify.annotations.NullMarked;
