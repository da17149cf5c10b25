package dev.millrace.verifiers.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Verifiers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenPluginTest {
    private static final String CLASS = "org/example/Factory.class";

    @TempDir
    private Path folder;

    private PluginJar plain() {
        return PluginSources.factory("theirs", "\"\"");
    }

    private String reason(PluginJar jar) throws IOException {
        var place = jar.at(folder.resolve("broken.jar"));
        var plugin = new PluginFolder(folder).load().getFirst();
        assertThat(plugin).isInstanceOf(Plugin.Broken.class);
        assertThat(plugin.place()).isEqualTo(place);
        return ((Plugin.Broken) plugin).reason();
    }

    @Test
    void aFileThatIsNoZipIsNamed() throws IOException {
        Files.writeString(folder.resolve("a.jar"), "<html>404</html>");
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/library.jar"), "");
        assertThat(Verifiers.withPlugins(folder).problems())
                .containsExactly(
                        "plug-in " + folder.resolve("a.jar")
                                + ": got a file that is no jar (zip END header not found), expected jars",
                        "plug-in " + folder.resolve("b")
                                + ": got 'library.jar' that is no jar (zip file is empty), expected jars");
    }

    @Test
    void aJarWithoutFactoryIsRefused() throws IOException {
        var expected = "got no factory, expected one or more named in " + PluginJar.SERVICE;
        assertThat(reason(plain().without(PluginJar.SERVICE))).isEqualTo(expected);
        assertThat(reason(plain().naming())).isEqualTo(expected);
    }

    @Test
    void aServiceFileThatNamesNoClassThereIsRefused() throws IOException {
        assertThat(reason(plain().naming("org.example.Other")))
                .contains("Provider org.example.Other not found")
                .endsWith(", expected factories that can be made");
        assertThat(reason(plain().naming("org.example.Factory of ours"))).contains("Illegal configuration-file syntax");
    }

    @Test
    void aClassThatIsNoFactoryIsRefused() throws IOException {
        assertThat(reason(PluginSources.library("1").naming("org.lib.Version")))
                .contains("org.lib.Version not a subtype");
    }

    @Test
    void aClassOfANewerJavaIsRefused() throws IOException {
        var jar = plain();
        var content = jar.content(CLASS);
        content[7] = 99;
        assertThat(reason(jar.with(CLASS, content)))
                .contains("UnsupportedClassVersionError: org/example/Factory")
                .contains("class file version 99.0");
    }

    @Test
    void aMissingClassIsNamed() throws IOException {
        var base =
                "package org.example; public abstract class Base implements dev.millrace.verifier.VerifierFactory {}";
        var factory = PluginSources.using("theirs", "\"\"").get("org.example.Factory");
        var jar = PluginJar.compiled(
                List.of(),
                Map.of(
                        "org.example.Base",
                        base,
                        "org.example.Factory",
                        String.valueOf(factory).replace("implements VerifierFactory", "extends Base")));
        assertThat(reason(jar.naming("org.example.Factory").without("org/example/Base.class")))
                .contains("NoClassDefFoundError: org/example/Base");
    }

    @Test
    void aConstructorThatThrowsIsToldWithItsReason() throws IOException {
        var throwing = "public Factory() { throw new IllegalStateException(\"no licence\"); }";
        assertThat(reason(PluginSources.factory("theirs", "\"\"", throwing)))
                .contains("Provider org.example.Factory could not be instantiated")
                .contains("because of java.lang.IllegalStateException: no licence");
        var failing = "static final int N = Integer.parseInt(\"none\");";
        assertThat(reason(PluginSources.factory("theirs", "\"\"", failing)))
                .contains("NumberFormatException: For input string: \"none\"");
    }

    @Test
    void aFactoryWithoutNameIsRefused() throws IOException {
        assertThat(reason(PluginSources.factory(" ", "\"\"")))
                .contains("name of org.example.Factory: got ' ', expected a text");
    }

    @Test
    void aBrokenOneHidesNoOtherAndIsToldWhereANameIsUnknown() throws IOException {
        Files.writeString(folder.resolve("a.jar"), "");
        plain().at(folder.resolve("b.jar"));
        var verifiers = Verifiers.withPlugins(folder);
        assertThat(verifiers.names()).contains("theirs");
        assertThatThrownBy(() -> verifiers.create("none-such", Map.of(), Contexts.plain()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("verifier: got 'none-such', expected one of ")
                .hasMessageContaining("theirs")
                .hasMessageEndingWith("; these plug-ins did not load: plug-in " + folder.resolve("a.jar")
                        + ": got a file that is no jar (zip file is empty), expected jars");
    }
}
