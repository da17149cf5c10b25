/// A run with its roles: put together, watched, ended, summed up.
@NullMarked
package dev.millrace.ops.training;

import org.jspecify.annotations.NullMarked;
