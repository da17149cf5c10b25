/// The files of the pages: a fixed set from the class path.
@NullMarked
package dev.millrace.ops.dashboard.asset;

import org.jspecify.annotations.NullMarked;
