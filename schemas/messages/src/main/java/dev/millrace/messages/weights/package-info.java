/// How a policy version travels: chunks, and the manifest that completes them.
@NullMarked
package dev.millrace.messages.weights;

import org.jspecify.annotations.NullMarked;
