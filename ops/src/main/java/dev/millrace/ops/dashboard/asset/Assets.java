package dev.millrace.ops.dashboard.asset;

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

    /// Reads them.
    public static Assets read() {
        Map<String, Asset> found = new TreeMap<>();
        ResourceFolder.read(OWN, OWN + "/index.html").forEach((name, content) -> put(found, "/web/" + name, content));
        WebJar.read(CHARTS).forEach((name, content) -> put(found, "/lib/" + CHARTS + "/" + name, content));
        return new Assets(found);
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
