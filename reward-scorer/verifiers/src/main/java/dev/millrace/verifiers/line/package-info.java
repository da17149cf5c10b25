/// The lenient answer line: how DAPO and its like score mathematics, as text.
@NullMarked
package dev.millrace.verifiers.line;

import org.jspecify.annotations.NullMarked;
