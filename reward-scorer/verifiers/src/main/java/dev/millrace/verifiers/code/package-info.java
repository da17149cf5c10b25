/// Programs in responses, judged by tests.
@NullMarked
package dev.millrace.verifiers.code;

import org.jspecify.annotations.NullMarked;
