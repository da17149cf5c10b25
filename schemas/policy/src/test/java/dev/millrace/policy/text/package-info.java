/// Tests of the tokenizer and templates.
@NullMarked
package dev.millrace.policy.text;

import org.jspecify.annotations.NullMarked;
