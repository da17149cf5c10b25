/// Finds out by a trial how networks compute fastest on this machine, where the configuration leaves that open.
@NullMarked
package dev.millrace.ops.trial;

import org.jspecify.annotations.NullMarked;
