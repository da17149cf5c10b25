/// Tests of what workers report.
@NullMarked
package dev.millrace.messages.report;

import org.jspecify.annotations.NullMarked;
