/// Who may see the pages: this machine's browser, or whoever has the token. Nothing here knows HTTP libraries.
@NullMarked
package dev.millrace.ops.dashboard.access;

import org.jspecify.annotations.NullMarked;
