/// Tests.
@NullMarked
package dev.millrace.verifiers.remote.dialect;

import org.jspecify.annotations.NullMarked;
