/// Tests.
@NullMarked
package dev.millrace.scorer.verification;

import org.jspecify.annotations.NullMarked;
