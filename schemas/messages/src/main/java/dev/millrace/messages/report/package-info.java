/// What workers measure of themselves, and how they report it.
@NullMarked
package dev.millrace.messages.report;

import org.jspecify.annotations.NullMarked;
