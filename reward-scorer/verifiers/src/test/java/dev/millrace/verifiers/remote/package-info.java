/// Tests.
@NullMarked
package dev.millrace.verifiers.remote;

import org.jspecify.annotations.NullMarked;
