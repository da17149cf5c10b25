/// Peers in Python, each in a process of its own.
@NullMarked
package dev.millrace.ops.bench.peer;

import org.jspecify.annotations.NullMarked;
