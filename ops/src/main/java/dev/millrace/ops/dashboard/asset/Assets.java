package dev.millrace.ops.dashboard.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All files, by the path under which they are served. A request is only ever looked up here: no path is made of it.
public final class Assets {
    /// The one page that all pages are; its script shows what the address names.
    public static final String SHELL = "/web/index.html";

    private static final String OWN = "dev/millrace/ops/web";
    private static final String CHARTS = "uplot";

    private final Map<String, Asset> byPath;

    private Assets(Map<String, Asset> byPath) {
        this.byPath = Collections.unmodifiableMap(byPath);
    }

    /// Reads them, each as it is written.
    public static Assets read() {
        Map<String, Asset> found = new TreeMap<>();
        ResourceFolder.read(OWN, OWN + "/index.html").forEach((name, content) -> put(found, "/web/" + name, content));
        WebJar.read(CHARTS).forEach((name, content) -> put(found, "/lib/" + CHARTS + "/" + name, content));
        return new Assets(found);
    }

    /// The same, and the page with what it names put together in two files.
    public Assets bundled() {
        Map<String, Asset> all = new TreeMap<>(byPath);
        PageBundle.of(shell().text(), this::text).forEach((path, text) -> put(all, path, text.getBytes(UTF_8)));
        return new Assets(all);
    }

    private String text(String path) {
        return find(path)
                .orElseThrow(() -> new IllegalArgumentException(path + ": got none, expected it on the class path"))
                .text();
    }

    private static void put(Map<String, Asset> found, String path, byte[] content) {
        found.put(path, Asset.of(path, content));
    }

    /// Looks one up.
    ///
    /// @param path as requested
    public Optional<Asset> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /// The page that all pages are.
    public Asset shell() {
        return find(SHELL)
                .orElseThrow(() -> new IllegalStateException(SHELL + ": got none, expected it on the class path"));
    }
}
