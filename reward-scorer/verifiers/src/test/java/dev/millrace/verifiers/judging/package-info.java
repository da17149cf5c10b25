/// Tests.
@NullMarked
package dev.millrace.verifiers.judging;

import org.jspecify.annotations.NullMarked;
