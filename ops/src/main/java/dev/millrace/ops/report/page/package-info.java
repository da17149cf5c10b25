/// One HTML file of all that pages are made of: style, modules in one, and the data that they show.
@NullMarked
package dev.millrace.ops.report.page;

import org.jspecify.annotations.NullMarked;
