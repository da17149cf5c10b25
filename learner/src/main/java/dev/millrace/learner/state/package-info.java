/// Where a run stands: how far it is, what is out, what came back; all that a checkpoint keeps beside the weights.
@NullMarked
package dev.millrace.learner.state;

import org.jspecify.annotations.NullMarked;
