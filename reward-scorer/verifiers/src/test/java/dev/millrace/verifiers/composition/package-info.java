/// Tests.
@NullMarked
package dev.millrace.verifiers.composition;

import org.jspecify.annotations.NullMarked;
