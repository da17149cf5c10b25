/// Tests.
@NullMarked
package dev.millrace.verifiers.response;

import org.jspecify.annotations.NullMarked;
