package org.colloquium.journey;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** Fingers on the screen of a phone, which do more than tap. */
final class Finger {
    private static final int STEPS = 12;

    private final Page page;
    private final CDPSession session;

    Finger(Page page) {
        this.page = page;
        session = page.context().newCDPSession(page);
    }

    /** From the middle of one to the upper half of another, as slowly as people do. */
    void drag(Locator what, Locator onto) {
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        BoundingBox to = onto.boundingBox();
        double x = from.x + from.width / 2;
        double y = from.y + from.height / 2;
        double down = to.y + to.height / 4 - y;
        touch("touchStart", x, y);
        for (int i = 1; i <= STEPS; i++) {
            touch("touchMove", x, y + down * i / STEPS);
            page.waitForTimeout(20);
        }
        page.waitForTimeout(200);
        touch("touchEnd");
    }

    /** @param places x and y of each finger */
    void touch(String what, double... places) {
        JsonArray points = new JsonArray();
        for (int i = 0; i < places.length; i += 2) {
            JsonObject point = new JsonObject();
            point.addProperty("x", places[i]);
            point.addProperty("y", places[i + 1]);
            point.addProperty("id", i);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }
}
