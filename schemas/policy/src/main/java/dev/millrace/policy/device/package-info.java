/// Which devices there are to compute on, and how much memory they have left.
@NullMarked
package dev.millrace.policy.device;

import org.jspecify.annotations.NullMarked;
