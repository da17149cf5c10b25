/// What a verifier is: the interface that plug-ins implement, what they are asked, and what they may conclude.
@NullMarked
package dev.millrace.verifier;

import org.jspecify.annotations.NullMarked;
