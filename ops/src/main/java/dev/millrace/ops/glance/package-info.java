/// A run at a glance: how far it is, what its roles do, and its curves.
@NullMarked
package dev.millrace.ops.glance;

import org.jspecify.annotations.NullMarked;
