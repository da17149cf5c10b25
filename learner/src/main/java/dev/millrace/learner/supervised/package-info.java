/// Supervised learning on demonstrations: what gives a policy its start before reinforcement.
@NullMarked
package dev.millrace.learner.supervised;

import org.jspecify.annotations.NullMarked;
