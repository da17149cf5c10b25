/// What is asked: problems, and the prompts that give generators credit to answer them.
@NullMarked
package dev.millrace.messages.prompt;

import org.jspecify.annotations.NullMarked;
