/// From a prompt to its published group: what waits for the decode loop, what is being answered, how busy it all is.
@NullMarked
package dev.millrace.generators.answering;

import org.jspecify.annotations.NullMarked;
