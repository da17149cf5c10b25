package dev.millrace.verifiers.plugin;

import dev.millrace.verifier.VerifierFactory;

/// Shows plug-ins the JDK and what a verifier is, and nothing else of ours: neither our classes nor our libraries.
final class ApiLoader extends ClassLoader {
    private static final String API = VerifierFactory.class.getPackageName() + ".";

    ApiLoader() {
        super("verifier-api", getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(API)) {
            return Class.forName(name, false, VerifierFactory.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }
}
