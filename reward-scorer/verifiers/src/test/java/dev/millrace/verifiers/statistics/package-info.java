/// Tests.
@NullMarked
package dev.millrace.verifiers.statistics;

import org.jspecify.annotations.NullMarked;
