/// Tests of the run directory.
@NullMarked
package dev.millrace.ops.catalog;

import org.jspecify.annotations.NullMarked;
