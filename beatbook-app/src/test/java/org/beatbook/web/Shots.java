package org.beatbook.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.beatbook.publish.Sample;

/** Takes pictures of every page, to be looked at: {@code Shots FOLDER [NAME…]}. */
final class Shots {
    private Shots() {}

    public static void main(String[] args) {
        Web.Running running = Web.start(new Sample(), "127.0.0.1", 0, SampleDesk.editing());
        List<String> wanted = List.of(args).subList(1, args.length);
        try (Chromium chromium = Chromium.open()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {1280, 390}) {
                    shoot(chromium.browser(), running.port(), scheme, width, Path.of(args[0]), wanted);
                }
            }
        } finally {
            running.stop();
        }
    }

    private static void shoot(
            Browser browser, int port, ColorScheme scheme, int width, Path folder, List<String> wanted) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
        Page page = context.newPage();
        Addresses.all().forEach((name, path) -> {
            String shot = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
            if (wanted.isEmpty() || wanted.stream().anyMatch(shot::startsWith)) {
                page.navigate("http://127.0.0.1:" + port + path);
                page.evaluate(
                        "() => Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode(); }))");
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(shot + ".png")));
            }
        });
        context.close();
    }
}
