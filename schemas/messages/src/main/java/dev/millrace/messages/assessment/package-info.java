/// What the learner made of each response, token by token.
@NullMarked
package dev.millrace.messages.assessment;

import org.jspecify.annotations.NullMarked;
