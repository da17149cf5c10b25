/// The command line, and the place where the roles are put together.
@NullMarked
package dev.millrace.ops;

import org.jspecify.annotations.NullMarked;
