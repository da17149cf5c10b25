/// Tests of the program's text.
@NullMarked
package dev.millrace.policy.network.program;

import org.jspecify.annotations.NullMarked;
