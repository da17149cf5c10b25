@NullMarked
package dev.millrace.messages.export;

import org.jspecify.annotations.NullMarked;
