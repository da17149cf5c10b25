/// Tests.
@NullMarked
package dev.millrace.verifiers.serving;

import org.jspecify.annotations.NullMarked;
