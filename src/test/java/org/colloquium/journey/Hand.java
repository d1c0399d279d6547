package org.colloquium.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** With what somebody works: a mouse, the keyboard alone, or a finger on a phone. */
enum Hand {
    MOUSE {
        @Override
        void go(Locator what) {
            what.click();
        }
    },
    KEYBOARD {
        @Override
        void go(Locator what) {
            reach(what, "Tab");
        }

        @Override
        void press(Locator what) {
            reach(what, "Tab");
            what.page().keyboard().press("Space");
        }
    },
    FINGER {
        @Override
        void go(Locator what) {
            what.tap();
        }
    };

    private static final int MOST_STOPS = 150;

    /** A page of somebody new who works like this. */
    Page open(Browser browser, String address) {
        return this == FINGER ? browser.phone(address) : browser.open(address);
    }

    /** A button, a box to tick, or what opens a list. */
    void press(Locator what) {
        go(what);
    }

    void type(Locator field, String text) {
        go(field);
        field.page().keyboard().press("ControlOrMeta+a");
        field.page().keyboard().type(text);
    }

    /** Goes to a field. */
    abstract void go(Locator what);

    /** From stop to stop, as somebody does who has no mouse. */
    private static void reach(Locator what, String key) {
        what.waitFor();
        for (int i = 0; i < MOST_STOPS && !isFocused(what); i++) {
            what.page().keyboard().press(key);
        }
        PlaywrightAssertions.assertThat(what).isFocused();
    }

    private static boolean isFocused(Locator what) {
        return Boolean.TRUE.equals(what.evaluate("it => it.matches(':focus')"));
    }

    /** From an open list. */
    void choose(Page page, String words) {
        Locator choice = page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")));
        if (this == KEYBOARD) {
            reach(choice, "ArrowDown");
            page.keyboard().press("Enter");
        } else {
            go(choice);
        }
    }
}
