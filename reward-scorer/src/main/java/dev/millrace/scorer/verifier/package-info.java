/// What judges responses: the interface that plug-ins implement, and how they are found.
@NullMarked
package dev.millrace.scorer.verifier;

import org.jspecify.annotations.NullMarked;
