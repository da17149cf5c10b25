/// Text to token ids and back: the tokenizer of a checkpoint and its chat template.
@NullMarked
package dev.millrace.policy.text;

import org.jspecify.annotations.NullMarked;
