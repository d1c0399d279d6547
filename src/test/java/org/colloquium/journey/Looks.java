package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gathers what axe and the width of the page find wrong with screens, light and dark, and with
 * {@code -Dcolloquium.pictures=true} keeps pictures of them in {@code target/screens}.
 */
final class Looks {
    private static final boolean LONG = Boolean.getBoolean("colloquium.long");

    private static final int PHONE = 360;
    private static final int DESK = 1440;

    /** At which pages are opened anew; in a usual run a page that was opened on a phone is made wide to be looked at. */
    static final List<Integer> WIDTHS = LONG ? List.of(DESK, PHONE) : List.of(PHONE);

    /**
     * Runs axe in the page itself: its Java library opens a second page for each run, which takes longer than axe. A
     * row half scrolled out of a list may be smaller than a finger.
     */
    private static final String AXE = """
            ([only, without]) => axe.run(
                { exclude: [['vaadin-connection-indicator']] },
                { runOnly: only, rules: Object.fromEntries(without.map(it => [it, { enabled: false }])),
                  resultTypes: ['violations'] })
              .then(found => found.violations
                .map(it => ({ ...it, nodes: it.nodes.map(node => node.html)
                    .filter(html => it.id !== 'target-size' || !html.startsWith('<td')) }))
                .filter(it => it.nodes.length > 0)
                .map(it => it.id + ' ' + it.help + ' ' + it.nodes[0]))""";

    /** Colours that are on their way from light to dark have no contrast to judge; where one ends, another may begin. */
    private static final String SETTLE = """
            async () => {
              const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const running = () => document.getAnimations().filter(it => it.playState === 'running');
              for (await drawn(); running().length > 0; await drawn()) {
                running().forEach(it =>
                    it.effect.getComputedTiming().endTime === Infinity ? it.cancel() : it.finish());
              }
            }""";

    private static final String FOLLOW = """
            path => {
              const link = document.createElement('a');
              link.href = path;
              link.setAttribute('router-link', '');
              document.body.append(link);
              link.click();
              link.remove();
            }""";

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All that can differ when the same page is dark or light, and nothing that can when it is narrow. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Pictures are for eyes; a run that nobody looks at does without the time they take. */
    private static final boolean PICTURES = LONG || Boolean.getBoolean("colloquium.pictures");

    private final List<String> faults = new ArrayList<>();

    /** Opens a page and looks at it; from another page of the application by a link, as people do. */
    void at(Page page, String path, String name) {
        if (page.locator("vaadin-app-layout").count() > 0) {
            String before = page.url();
            page.evaluate(FOLLOW, path);
            page.waitForURL(url -> url.endsWith(path) || !url.equals(before));
            page.waitForFunction("Object.values(window.Vaadin.Flow.clients).every(it => !it.isActive?.())");
        } else {
            page.navigate(path);
        }
        page.locator("h1").first().waitFor();
        at(page, name);
    }

    /** Looks at a page as it is, and in a usual run then as it is on the other screen. */
    void at(Page page, String name) {
        page.waitForLoadState();
        ViewportSize size = page.viewportSize();
        if (LONG) {
            atThisWidth(page, name, List.of());
        } else {
            resize(page, PHONE);
            atThisWidth(page, name, COLOURS);
            resize(page, DESK);
            atThisWidth(page, name, List.of());
            page.setViewportSize(size.width, size.height);
        }
    }

    /** A list arranges itself anew only after a moment. */
    private static void resize(Page page, int width) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, page.viewportSize().height);
            page.waitForTimeout(400);
        }
    }

    private void atThisWidth(Page page, String name, List<String> without) {
        String picture = name + "-" + page.viewportSize().width;
        ColorScheme now = Boolean.TRUE.equals(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                ? ColorScheme.DARK
                : ColorScheme.LIGHT;
        inScheme(page, now, picture, ALL, without);
        if (without.isEmpty()) {
            inScheme(page, now == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK, picture, COLOURS, without);
        }
        if (Boolean.TRUE.equals(
                page.evaluate("document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"))) {
            faults.add(picture + ": scrolls sideways");
        }
    }

    private void inScheme(Page page, ColorScheme scheme, String name, List<String> rulesOrTags, List<String> without) {
        String picture = name + "-" + scheme.name().toLowerCase(Locale.ROOT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(SETTLE);
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screens", picture + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setFullPage(true));
        }
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        List<?> found = (List<?>) page.evaluate(AXE, List.of(rulesOrTags, without));
        found.forEach(it -> faults.add(picture + ": " + it));
    }

    void findNothing() {
        assertThat(faults).isEmpty();
    }
}
