package dev.millrace.ops.dashboard.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A headless Chromium, the machine's own, one for all tests of a JVM; nothing is downloaded. Where there is
/// none, tests are skipped, except in continuous integration, where they fail.
public final class Browser implements BeforeAllCallback, AfterEachCallback {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int PATIENCE_MILLIS = 15_000;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private com.microsoft.playwright.@org.jspecify.annotations.Nullable Browser browser;

    /// The browser's process, ended with the JVM's tests.
    private record Running(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var store = context.getRoot().getStore(ExtensionContext.Namespace.create(Browser.class));
        browser = store.getOrComputeIfAbsent(Running.class, _ -> start(), Running.class)
                .browser();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    /// A window of its own: no cookies, nothing remembered.
    public Tab tab() {
        var running = browser;
        if (running == null) {
            throw new IllegalStateException("browser: got none, expected it before the first test");
        }
        var options = new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT);
        var context = running.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        return Tab.of(context.newPage());
    }

    private static Running start() {
        var program = program().orElseGet(Browser::absent);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(program)
                .setArgs(ARGUMENTS)
                .setHeadless(true);
        return new Running(playwright, playwright.chromium().launch(options));
    }

    private static Optional<Path> program() {
        var folders = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path absent() {
        var words = "browser: got none of " + NAMES + " on PATH, expected one to look at pages with";
        boolean required = Stream.of(System.getenv("CI"), System.getProperty("millrace.require.browser"))
                .anyMatch(value -> value != null && !value.isEmpty() && !value.equals("false"));
        return required ? fail(words) : abort(words);
    }
}
