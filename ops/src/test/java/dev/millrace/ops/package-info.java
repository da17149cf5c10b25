/// Tests of the command line as a whole, and of the rules all modules keep.
@NullMarked
package dev.millrace.ops;

import org.jspecify.annotations.NullMarked;
