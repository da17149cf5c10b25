/// Verifiers: those that come with Millrace, and what finds them by name.
@NullMarked
package dev.millrace.verifiers;

import org.jspecify.annotations.NullMarked;
