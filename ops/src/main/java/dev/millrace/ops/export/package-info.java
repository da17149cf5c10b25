/// Exports of recorded runs: folders of files that other tools read, and that a run is made of again.
@NullMarked
package dev.millrace.ops.export;

import org.jspecify.annotations.NullMarked;
