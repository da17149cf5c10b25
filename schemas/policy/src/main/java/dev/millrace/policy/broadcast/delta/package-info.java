/// What changed between two policy versions, as bytes: blocks of gaps and differences, compressed.
@NullMarked
package dev.millrace.policy.broadcast.delta;

import org.jspecify.annotations.NullMarked;
