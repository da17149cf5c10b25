/// Where programs run that nobody trusts.
@NullMarked
package dev.millrace.verifier.sandbox;

import org.jspecify.annotations.NullMarked;
