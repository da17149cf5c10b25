/// Tests of plug-ins, with jars that are made for them.
@NullMarked
package dev.millrace.verifiers.plugin;

import org.jspecify.annotations.NullMarked;
