package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes pictures of screens into {@code target/screens} and gathers what axe and the width of the page find wrong. */
final class Looks {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int[] WIDTHS = {1440, 360};

    private final List<String> faults = new ArrayList<>();

    /** A size and scheme of a screen; its suffix ends the names of its pictures. */
    record Screen(int width, ColorScheme scheme) {
        String suffix() {
            return "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Wide and narrow, light and dark. */
    static List<Screen> screens() {
        List<Screen> screens = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : WIDTHS) {
                screens.add(new Screen(width, scheme));
            }
        }
        return screens;
    }

    /** Opens a page and looks at it. */
    void at(Page page, String path, String name) {
        page.navigate(path);
        page.locator("h1").first().waitFor();
        at(page, name);
    }

    /** Looks at a page as it is. */
    void at(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens", name + ".png"))
                .setFullPage(true));
        for (Rule rule : new AxeBuilder(page)
                .exclude("vaadin-connection-indicator")
                .withTags(RULES)
                .analyze()
                .getViolations()) {
            faults.add(name + ": " + rule.getId() + " " + rule.getHelp() + " "
                    + rule.getNodes().getFirst().getHtml());
        }
        if (Boolean.TRUE.equals(
                page.evaluate("document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"))) {
            faults.add(name + ": scrolls sideways");
        }
    }

    void findNothing() {
        assertThat(faults).isEmpty();
    }
}
