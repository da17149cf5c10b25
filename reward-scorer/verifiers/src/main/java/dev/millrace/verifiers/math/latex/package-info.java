/// Text as LaTeX: signs, commands, braces.
@NullMarked
package dev.millrace.verifiers.math.latex;

import org.jspecify.annotations.NullMarked;
