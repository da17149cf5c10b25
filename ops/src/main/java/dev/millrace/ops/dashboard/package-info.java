/// A small HTTP server that shows runs in a browser: pages, their data, and what changes.
@NullMarked
package dev.millrace.ops.dashboard;

import org.jspecify.annotations.NullMarked;
