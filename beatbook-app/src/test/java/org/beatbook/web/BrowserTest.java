package org.beatbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.beatbook.publish.Sample;
import org.beatbook.publish.SampleStories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages in a real browser. */
class BrowserTest {
    private static Chromium chromium;
    private static Web.Running running;

    @BeforeAll
    static void start() {
        chromium = Chromium.openOrSkip();
        running = Web.start(new Sample(), "127.0.0.1", 0, SampleDesk.editing());
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.stop();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static BrowserContext context(ColorScheme scheme, int width) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + running.port() + path;
    }

    /** By two browsers, each with half of the pages: axe takes most of the time of all browser tests. */
    @Test
    void axeFindsNothingOnAnyPageInBothSchemesAndWidths() throws Exception {
        List<Map.Entry<String, String>> pages = List.copyOf(Addresses.all().entrySet());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<List<String>> odd = threads.submit(() -> violations(pages, 1));
            Future<List<String>> even = threads.submit(() -> violations(pages, 0));
            assertThat(odd.get()).isEmpty();
            assertThat(even.get()).isEmpty();
        }
    }

    /** Of every second page. */
    private static List<String> violations(List<Map.Entry<String, String>> pages, int first) {
        List<String> found = new ArrayList<>();
        try (Chromium own = Chromium.open();
                BrowserContext context = own.browser().newContext()) {
            Page page = context.newPage();
            for (int i = first; i < pages.size(); i += 2) {
                page.navigate(address(pages.get(i).getValue()));
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    for (int width : new int[] {1280, 390}) {
                        page.setViewportSize(width, 900);
                        found.addAll(violations(page, pages.get(i).getKey() + " " + width + " " + scheme));
                    }
                }
            }
        }
        return found;
    }

    /** Frames are left out: what stands in a captured page is its outlet's. */
    @SuppressWarnings("deprecation")
    private static List<String> violations(Page page, String where) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule ->
                                rule.getNodes().stream().map(n -> where + ": " + rule.getId() + " " + n.getHtml()))
                        .toList();
    }

    @Test
    void noPageScrollsSideways() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            Addresses.all().forEach((name, path) -> {
                page.navigate(address(path));
                for (int width : new int[] {320, 390, 768, 1024, 1280, 1600}) {
                    page.setViewportSize(width, 900);
                    Object wide = page.evaluate("() => document.documentElement.scrollWidth");
                    assertThat(((Number) wide).intValue())
                            .as(name + " at " + width)
                            .isLessThanOrEqualTo(width);
                }
            });
        }
    }

    /** Fonts made for Chinese draw it as wide as a character of theirs: "Korea’ s". */
    @Test
    void anApostropheInEnglishLeavesNoGap() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate(address(Addresses.all().get("topic")));
            for (String role : List.of("--display", "--text", "--label")) {
                Object wide = page.evaluate("""
                        role => {
                          const word = document.createElement('p');
                          word.lang = 'en';
                          word.textContent = 'Korea’s';
                          word.style.font = '400 100px var(' + role + ')';
                          document.body.append(word);
                          const mark = document.createRange();
                          mark.setStart(word.firstChild, 5);
                          mark.setEnd(word.firstChild, 6);
                          return mark.getBoundingClientRect().width;
                        }""", role);
                assertThat(((Number) wide).doubleValue()).as(role).isBetween(5.0, 50.0);
            }
        }
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingIsBlocked() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            List<String> away = new ArrayList<>();
            List<String> said = new ArrayList<>();
            page.onResponse(response -> {
                Request request = response.request();
                if (!request.url().startsWith(address("/")) && !request.url().startsWith("data:")) {
                    away.add(request.url());
                }
            });
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onDialog(dialog -> {
                said.add("dialog " + dialog.message());
                dialog.dismiss();
            });
            page.onRequestFailed(request -> {
                boolean refused = "csp".equals(request.failure());
                if (!refused && !request.url().startsWith(address("/"))) {
                    away.add(request.url() + " " + request.failure());
                }
            });
            Addresses.all().forEach((name, path) -> page.navigate(address(path)));
            assertThat(away).isEmpty();
            assertThat(said.stream().filter(s -> !s.contains("404") && !s.contains("400") && !ofTheCapture(s)))
                    .isEmpty();
        }
    }

    /** The framed capture's own script and picture are refused, as they must be. */
    private static boolean ofTheCapture(String message) {
        return message.contains("/captures/") || message.contains("elsewhere.example") || message.contains("sandboxed");
    }

    @Test
    void theKeyboardReachesTheContentFirstAndThenEveryLink() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate(address("/topics/album/"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.textContent"))
                    .isEqualTo("Skip to the content");
            assertThat(page.evaluate("() => document.activeElement.getBoundingClientRect().top >= 0"))
                    .isEqualTo(true);
            page.keyboard().press("Enter");
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
            page.navigate(address("/topics/album/"));
            int wanted = ((Number)
                            page.evaluate(
                                    "() => [...document.querySelectorAll('a[href],button,input,summary,select')].filter(e => e.checkVisibility()).length"))
                    .intValue();
            for (int i = 0; i < wanted; i++) {
                page.keyboard().press("Tab");
                page.evaluate(
                        "() => { const e = document.activeElement; e.dataset.reached = '1'; const s = getComputedStyle(e); if (s.outlineStyle === 'none' && e.tagName !== 'BODY') e.dataset.unseen = '1'; }");
            }
            assertThat(
                            page.evaluate(
                                    "() => [...document.querySelectorAll('a[href],button,input,summary,select')].filter(e => e.checkVisibility() && !e.dataset.reached).map(e => e.outerHTML)"))
                    .isEqualTo(List.of());
            assertThat(page.evaluate("() => [...document.querySelectorAll('[data-unseen]')].map(e => e.outerHTML)"))
                    .isEqualTo(List.of());
        }
    }

    @Test
    void scriptsOfItemsAndCapturesDoNotRun() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate(address("/captures/" + Sample.named("satellite") + "1"));
            assertThat(page.title()).isEqualTo("Sample");
            page.navigate(address("/articles/" + Sample.ATTACKER + "/"));
            assertThat(page.locator("h1").textContent()).isEqualTo(Sample.ATTACK);
        }
    }

    @Test
    void theTextsKeepTheirLanguageAndDirection() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate(address("/topics/north-korea/"));
            Map<String, String> wanted = Map.of("ko", "ltr", "zh-Hant", "ltr", "ar", "rtl");
            wanted.forEach((lang, dir) -> assertThat(page.evaluate(
                            "l => getComputedStyle(document.querySelector(':is(h3, .told-headline)[lang=\"' + l + '\"]')).direction",
                            lang))
                    .as(lang)
                    .isEqualTo(dir));
        }
    }

    /** Forms as a browser sends them, with its own Origin and Sec-Fetch-Site, and without a script. */
    @Test
    void sourcesAreChangedFromTheirPagesWithoutScripts() {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(390, 900).setJavaScriptEnabled(false);
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(address("/sources/"));
            page.click("text=Orbit Weekly");
            page.click("button:has-text('Fetch now')");
            assertThat(page.url()).contains("/sources/orbit-weekly.example/?notice=");
            assertThat(page.locator("#notice").textContent()).contains("It was asked");
            page.click("button:has-text('Pause')");
            assertThat(page.locator("#notice").textContent()).contains("It rests now");
            page.click("a:has-text('Edit')");
            page.fill("#e-country", "xx");
            page.click("button:has-text('Save')");
            assertThat(page.locator("#wrong").textContent()).contains("Country");
            assertThat(page.inputValue("#e-country")).isEqualTo("xx");
            page.fill("#e-country", "kr");
            page.click("button:has-text('Save')");
            assertThat(page.locator("#notice").textContent()).contains("saved");
        }
    }

    @Test
    void anotherSitesFormIsTurnedAway() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate(address("/sources/orbit-weekly.example/"));
            String token = page.inputValue("input[name=token] >> nth=0");
            page.navigate("data:text/html,<form method=post action='"
                    + address("/sources/orbit-weekly.example/fetch") + "'><input name=token value=" + token
                    + "><button>Go</button></form>");
            page.click("button");
            assertThat(page.locator("h1").textContent()).isEqualTo("Nothing was changed");
        }
    }

    /** The reader was here before; what was met since is marked, and nothing leaves the browser. */
    @Test
    void whatIsNewSinceTheLastVisitIsKeptInTheBrowser() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate(address("/topics/north-korea/"));
            assertThat(page.locator("#visit").isHidden()).isTrue();
            assertThat(page.locator(".fresh-mark").count()).isZero();
            String key = "beatbook.visit.north-korea";
            assertThat(page.evaluate("k => JSON.parse(localStorage.getItem(k)).since", key))
                    .isNull();
            page.evaluate(
                    "k => localStorage.setItem(k, JSON.stringify({at: Date.parse('2023-11-01T08:00Z'), since: null}))",
                    key);
            page.reload();
            assertThat(page.locator("#visit").textContent())
                    .contains("stories are new since your last visit, 1 November");
            int marked = page.locator(".fresh-mark").count();
            assertThat(marked).isPositive();
            page.click("#visit a");
            assertThat(page.url()).contains("#story-");
            page.reload();
            assertThat(page.locator(".fresh-mark").count()).isEqualTo(marked);
            page.navigate(address("/topics/north-korea/?since=2024-01-01T00:00Z"));
            assertThat(page.locator("#visit").textContent()).contains("Nothing here is new since 1 January 2024");
        }
    }

    /** Forms as a browser sends them, without a script: the copies are opened, the story is left, an article is moved. */
    @Test
    void aStoryIsReadAndChangedWithoutScripts() {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(390, 900).setJavaScriptEnabled(false);
        try (BrowserContext context = chromium.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(address("/topics/north-korea/?since=2023-11-01T08:00Z"));
            assertThat(page.locator("#visit").textContent()).contains("stories are new");
            page.locator(".reports summary").first().click();
            assertThat(page.locator(".reports .same").first().isVisible()).isTrue();
            page.locator(".told-by a").first().click();
            assertThat(page.url()).contains("/stories/");
            page.click("summary:has-text('Join it with another story')");
            page.fill("#a-with", "some story");
            page.fill("#a-join-why", "One happening.");
            page.click("button:has-text('Join')");
            assertThat(page.locator("#notice").count()).isEqualTo(1);
            page.click("summary:has-text('Make some of its articles')");
            page.locator(".check input").first().check();
            page.fill("#a-part-why", "Another happening.");
            page.click("button:has-text('Part')");
            assertThat(page.locator("#notice").count()).isEqualTo(1);
        }
    }

    @Test
    void anIdThatAStoryHadBeforeLeadsToIt() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate(address("/stories/" + SampleStories.JOINED + "/"));
            assertThat(page.url()).endsWith("/stories/" + SampleStories.LAUNCH + "/");
            assertThat(page.navigate(address("/stories/nowhere/")).status()).isEqualTo(404);
        }
    }

    @Test
    void changedWordsAreMarkedByMoreThanColour() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1280)) {
            Page page = context.newPage();
            page.navigate(address("/articles/" + Sample.named("satellite") + "/"));
            assertThat(page.locator(".difference ins").first().textContent()).startsWith("[put in: ");
            assertThat(page.locator(".difference del").first().textContent()).startsWith("[taken out: ");
            assertThat(page.evaluate(
                            "() => getComputedStyle(document.querySelector('.difference ins')).textDecorationLine"))
                    .isEqualTo("underline");
            assertThat(page.evaluate(
                            "() => getComputedStyle(document.querySelector('.difference del')).textDecorationLine"))
                    .isEqualTo("line-through");
        }
    }
}
