/// Tests of the run directory.
@NullMarked
package dev.millrace.ops.settings;

import org.jspecify.annotations.NullMarked;
