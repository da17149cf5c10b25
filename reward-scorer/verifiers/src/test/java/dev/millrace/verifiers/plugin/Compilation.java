package dev.millrace.verifiers.plugin;

import dev.millrace.verifier.VerifierFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles sources in memory, against the plug-in interface and nothing else of ours.
final class Compilation {
    private Compilation() {}

    /// The class files, by their names in a jar.
    static Map<String, byte[]> of(List<Path> classPath, Map<String, String> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var problems = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var all = Stream.concat(Stream.of(api()), classPath.stream()).toList();
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, all);
            var output = new ClassFiles(files);
            var units = sources.entrySet().stream()
                    .map(source -> new Source(source.getKey(), source.getValue()))
                    .toList();
            if (!compiler.getTask(problems, output, null, List.of("-proc:none"), null, units)
                    .call()) {
                throw new AssertionError(problems.toString());
            }
            return output.contents();
        } catch (IOException thrown) {
            throw new AssertionError(thrown);
        }
    }

    /// Where the plug-in interface's classes are.
    private static Path api() {
        try {
            return Path.of(VerifierFactory.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        ClassFiles(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
            var name = type.replace('.', '/') + ".class";
            var content = written.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return content;
                }
            };
        }

        Map<String, byte[]> contents() {
            var contents = new TreeMap<String, byte[]>();
            written.forEach((name, content) -> contents.put(name, content.toByteArray()));
            return contents;
        }
    }
}
