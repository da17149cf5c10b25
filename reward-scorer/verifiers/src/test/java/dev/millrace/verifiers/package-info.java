/// Tests.
@NullMarked
package dev.millrace.verifiers;

import org.jspecify.annotations.NullMarked;
