/// Tests.
@NullMarked
package dev.millrace.ops.verification;

import org.jspecify.annotations.NullMarked;
