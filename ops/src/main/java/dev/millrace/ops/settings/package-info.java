/// The one tree of records that configures a run, and its defaults.
@NullMarked
package dev.millrace.ops.settings;

import org.jspecify.annotations.NullMarked;
