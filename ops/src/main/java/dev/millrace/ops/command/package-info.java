/// The commands of the command line, one class each, and the options they share.
@NullMarked
package dev.millrace.ops.command;

import org.jspecify.annotations.NullMarked;
