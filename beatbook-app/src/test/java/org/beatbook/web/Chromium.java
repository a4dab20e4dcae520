package org.beatbook.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Chromium as the system has it; nothing is downloaded. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final String HINT =
            "no Chromium found: install it with  apt-get install chromium fonts-noto-cjk  to run the browser tests";

    static Chromium open() {
        Path binary = find().orElseThrow(() -> new IllegalStateException(HINT));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(binary)
                                .setArgs(FLAGS)));
    }

    /** Opens it, or skips the test and says how to install it; where BEATBOOK_BROWSER_REQUIRED is 1 its absence fails. */
    static Chromium openOrSkip() {
        if (find().isEmpty() && !"1".equals(System.getenv("BEATBOOK_BROWSER_REQUIRED"))) {
            System.out.println(HINT);
            Assumptions.abort(HINT);
        }
        return open();
    }

    private static Optional<Path> find() {
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
