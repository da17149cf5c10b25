/// A worker process as its parent sees it: how it is started, asked, watched and ended.
@NullMarked
package dev.millrace.verifiers.worker.process;

import org.jspecify.annotations.NullMarked;
