/// Tests.
@NullMarked
package dev.millrace.verifiers.remote.call;

import org.jspecify.annotations.NullMarked;
