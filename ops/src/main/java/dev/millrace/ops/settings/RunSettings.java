package dev.millrace.ops.settings;

import dev.millrace.ops.broker.BrokerSettings;

/// Everything that can be configured, each part by the module that uses it.
///
/// @param run name and seed
/// @param broker the embedded broker
public record RunSettings(RunIdentity run, BrokerSettings broker) {}
