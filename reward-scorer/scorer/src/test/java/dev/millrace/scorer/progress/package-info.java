/// Tests of what scorers and judges measure of themselves.
@NullMarked
package dev.millrace.scorer.progress;

import org.jspecify.annotations.NullMarked;
