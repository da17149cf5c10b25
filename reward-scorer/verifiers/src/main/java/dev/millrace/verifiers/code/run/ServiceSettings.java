package dev.millrace.verifiers.code.run;

import java.net.URI;
import java.time.Duration;

/// A service that runs programs, as sandbox-fusion does.
///
/// @param url of its `/run_code`
/// @param retries how often to ask again after a server error
/// @param pause before the first time, twice as long before each next
/// @param memoryBytes that a solution may use
public record ServiceSettings(URI url, int retries, Duration pause, long memoryBytes) {}
