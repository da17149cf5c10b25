/// What the roles of a process tell about themselves while they work, and to whom.
@NullMarked
package dev.millrace.ops.telemetry;

import org.jspecify.annotations.NullMarked;
