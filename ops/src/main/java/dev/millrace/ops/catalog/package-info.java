/// The presets as a table of their parts.
@NullMarked
package dev.millrace.ops.catalog;

import org.jspecify.annotations.NullMarked;
