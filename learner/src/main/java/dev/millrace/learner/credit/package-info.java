/// Flow control: prompts are credit, and what comes back is consumed in the order in which it was issued.
@NullMarked
package dev.millrace.learner.credit;

import org.jspecify.annotations.NullMarked;
