@NullMarked
package dev.millrace.ops.command;

import org.jspecify.annotations.NullMarked;
