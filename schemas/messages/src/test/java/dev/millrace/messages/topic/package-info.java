/// Tests of the topics' table and of what clients are configured with.
@NullMarked
package dev.millrace.messages.topic;

import org.jspecify.annotations.NullMarked;
