/// What the pages of a report show: the server's answers about a run, as far as a file can carry them.
@NullMarked
package dev.millrace.ops.report.answer;

import org.jspecify.annotations.NullMarked;
