/// Checkpoints in the layout that Hugging Face models are published in: opened, checked and written whole.
@NullMarked
package dev.millrace.policy.checkpoint;

import org.jspecify.annotations.NullMarked;
