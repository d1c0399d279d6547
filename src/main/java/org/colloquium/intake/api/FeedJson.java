package org.colloquium.intake.api;

import org.colloquium.intake.IntakeDetails;

/** A feed; its address may hold a secret. */
record FeedJson(String id, String name, String address, RunsJson runs) {
    static FeedJson of(IntakeDetails it) {
        return new FeedJson(it.id().toString(), it.name(), it.address(), RunsJson.of(it));
    }
}
