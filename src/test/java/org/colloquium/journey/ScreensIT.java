package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.Test;

/**
 * Every screen at 1440 and 360, light and dark: axe finds nothing, nothing scrolls sideways. The pictures are left in
 * {@code target/screens} to be looked at.
 */
class ScreensIT extends BrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyScreenIsAccessibleAndFits() {
        TestGroup.Cast cast = stage.make();
        papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1440, 360}) {
                look(cast, width, scheme);
            }
        }
        assertThat(faults).isEmpty();
    }

    private void look(TestGroup.Cast cast, int width, ColorScheme scheme) {
        String suffix = "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
        Page stranger = browser.open(address(), width, 900, scheme);
        judge(stranger, "/login", "sign-in" + suffix);
        Page page = signedIn(cast.owner(), width, 900, scheme);
        String group = "/g/" + cast.slug();
        judge(page, group, "home" + suffix);
        judge(page, group + "/assignments", "assignments-empty" + suffix);
        judge(page, group + "/meetings", "meetings-empty" + suffix);
        judge(page, group + "/ballots", "ballots-empty" + suffix);
        judge(page, "/groups", "groups" + suffix);
        judge(page, group + "/nowhere", "no-such-page" + suffix);
        judge(page, "/g/not-mine", "not-found" + suffix);
        page.context().close();
        stranger.context().close();
    }

    private void judge(Page page, String path, String name) {
        page.navigate(path);
        page.locator("h1").first().waitFor();
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")));
        for (Rule rule : new AxeBuilder(page)
                .exclude("vaadin-connection-indicator")
                .withTags(RULES)
                .analyze()
                .getViolations()) {
            faults.add(name + ": " + rule.getId() + " " + rule.getHelp() + " "
                    + rule.getNodes().getFirst().getHtml());
        }
        Object wider = page.evaluate("document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth");
        if (Boolean.TRUE.equals(wider)) {
            faults.add(name + ": scrolls sideways");
        }
    }
}
