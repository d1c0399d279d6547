package org.colloquium.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium, one for all tests of a JVM since starting it takes longer than most of them; every person who signs
 * in gets a context, and so cookies and storage, of their own, which end with the test.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Names other than the server's own under which the browser finds it. */
    private static final String NAMES =
            "--host-resolver-rules=MAP evil.example 127.0.0.1, MAP library.example 127.0.0.1";

    private static com.microsoft.playwright.@Nullable Browser started;

    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    public Browser() {
        Path program = program().orElse(null);
        Assumptions.assumeTrue(program != null, "no Chromium here: ./colloquium test finds or installs it");
        if (started == null) {
            started = start(program);
        }
        chromium = started;
    }

    private static com.microsoft.playwright.Browser start(Path program) {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                NAMES,
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page of somebody new, on a screen of this size. */
    public Page open(String address, int width) {
        return open(usual(address).setViewportSize(width, 900));
    }

    /** A page of somebody new, on a small phone that is used with fingers. */
    Page phone(String address) {
        return open(usual(address).setViewportSize(360, 740).setHasTouch(true).setIsMobile(true));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions usual(String address) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Berlin")
                .setLocale("en-GB");
    }

    private Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        context.onWebError(it -> mistakes.add(it.page().url() + ": " + it.error()));
        return context.newPage();
    }

    public Page open(String address) {
        return open(address, 1440);
    }

    /** Pastes as people do; {@code fill} types each line, which takes long for a digest. */
    static void paste(Page page, Locator field, String text) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.bringToFront();
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        field.focus();
        page.keyboard().press("ControlOrMeta+v");
    }

    /** A script that ends in an error is a defect, even where the page looks as it should. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        Assertions.assertThat(mistakes).as("errors of scripts").isEmpty();
    }
}
