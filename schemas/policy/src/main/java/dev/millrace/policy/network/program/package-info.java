/// The text of the program that a decoder is.
@NullMarked
package dev.millrace.policy.network.program;

import org.jspecify.annotations.NullMarked;
