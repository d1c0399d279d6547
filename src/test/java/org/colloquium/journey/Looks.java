package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gathers what axe and the width of the page find wrong with screens, light and dark, and with
 * {@code -Dcolloquium.pictures=true} keeps pictures of them in {@code target/screens}.
 */
final class Looks {
    /** Of a desk and of a phone; pages are opened anew for each. */
    static final List<Integer> WIDTHS = List.of(1440, 360);

    /** Runs axe in the page itself: its Java library opens a second page for each run, which takes longer than axe. */
    private static final String AXE = """
            only => axe.run(
                { exclude: [['vaadin-connection-indicator']] }, { runOnly: only, resultTypes: ['violations'] })
              .then(found => found.violations.map(it => it.id + ' ' + it.help + ' ' + it.nodes[0].html))""";

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

    private static final List<String> ALL =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** All that can differ when the same page is dark. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final boolean LONG = Boolean.getBoolean("colloquium.long");

    /** Pictures are for eyes; a run that nobody looks at does without the time they take. */
    private static final boolean PICTURES = LONG || Boolean.getBoolean("colloquium.pictures");

    private static final int NARROW = 800;

    private final List<String> faults = new ArrayList<>();

    /** Opens a page and looks at it. */
    void at(Page page, String path, String name) {
        page.navigate(path);
        page.locator("h1").first().waitFor();
        at(page, name);
    }

    /** Looks at a page as it is; at a narrow one in the dark only where there is time, since its colours are the same. */
    void at(Page page, String name) {
        page.waitForLoadState();
        int width = page.viewportSize().width;
        String picture = name + "-" + width;
        if (LONG || width > NARROW) {
            inScheme(page, ColorScheme.DARK, picture, COLOURS);
        }
        inScheme(page, ColorScheme.LIGHT, picture, ALL);
        if (Boolean.TRUE.equals(
                page.evaluate("document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"))) {
            faults.add(picture + ": scrolls sideways");
        }
    }

    private void inScheme(Page page, ColorScheme scheme, String name, List<String> rulesOrTags) {
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
        List<?> found = (List<?>) page.evaluate(AXE, rulesOrTags);
        found.forEach(it -> faults.add(picture + ": " + it));
    }

    void findNothing() {
        assertThat(faults).isEmpty();
    }
}
