/// Where messages travel: the topics of a run, how they are created, and how clients are connected.
@NullMarked
package dev.millrace.messages.topic;

import org.jspecify.annotations.NullMarked;
