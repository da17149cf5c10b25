/// Between the public records and the generated Avro classes, which nothing outside this module sees.
@NullMarked
package dev.millrace.messages.mapping;

import org.jspecify.annotations.NullMarked;
