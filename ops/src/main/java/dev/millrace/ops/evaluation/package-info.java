/// How good a policy is: shares of accepted responses on problems it was not trained on.
@NullMarked
package dev.millrace.ops.evaluation;

import org.jspecify.annotations.NullMarked;
