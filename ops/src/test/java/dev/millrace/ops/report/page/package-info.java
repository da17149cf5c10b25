/// One file of all that pages are made of.
@NullMarked
package dev.millrace.ops.report.page;

import org.jspecify.annotations.NullMarked;
