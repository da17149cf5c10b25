/// Tests of JSON documents.
@NullMarked
package dev.millrace.policy.document;

import org.jspecify.annotations.NullMarked;
