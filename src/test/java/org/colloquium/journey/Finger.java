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
    private double atX;
    private double atY;

    Finger(Page page) {
        this.page = page;
        session = page.context().newCDPSession(page);
    }

    /** From the middle of one to the upper half of another, as slowly as people do, where nothing scrolls. */
    void drag(Locator what, Locator onto) {
        BoundingBox to = onto.boundingBox();
        hold(what, to.x + to.width / 2, to.y + to.height / 4);
        page.waitForTimeout(200);
        touch("touchEnd");
    }

    /** Drags it to a place, and holds it there. */
    void hold(Locator what, double x, double y) {
        what.scrollIntoViewIfNeeded();
        BoundingBox from = what.boundingBox();
        atX = from.x + from.width / 2;
        atY = from.y + from.height / 2;
        touch("touchStart", atX, atY);
        move(x, y);
    }

    /** Goes on from where it is held to the upper half of another, and lets go. */
    void letGo(Locator onto) {
        BoundingBox to = onto.boundingBox();
        move(to.x + to.width / 2, to.y + to.height / 4);
        page.waitForTimeout(200);
        touch("touchEnd");
    }

    private void move(double x, double y) {
        double fromX = atX;
        double fromY = atY;
        for (int i = 1; i <= STEPS; i++) {
            atX = fromX + (x - fromX) * i / STEPS;
            atY = fromY + (y - fromY) * i / STEPS;
            touch("touchMove", atX, atY);
            page.waitForTimeout(20);
        }
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
