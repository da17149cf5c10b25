/// The fault drill: a run of separate processes, the faults that it is put through, and how it comes back from
/// them.
@NullMarked
package dev.millrace.ops.drill;

import org.jspecify.annotations.NullMarked;
