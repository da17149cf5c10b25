/// Regular expressions that end in time linear in what they read.
@NullMarked
package dev.millrace.verifiers.pattern;

import org.jspecify.annotations.NullMarked;
