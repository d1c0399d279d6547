package org.colloquium.meeting.api;

import java.time.Instant;
import java.util.List;
import org.colloquium.meeting.AgendaOffer;
import org.jspecify.annotations.Nullable;

/** What gathered upvotes before a meeting; {@code since} is null when it is the first. */
record AgendaOfferJson(@Nullable Instant since, List<Item> items) {
    static AgendaOfferJson of(AgendaOffer offer) {
        return new AgendaOfferJson(
                offer.since(),
                offer.papers().stream()
                        .map(it -> new Item(it.paper().toString(), it.upvotes()))
                        .toList());
    }

    record Item(String paper, int upvotes) {}
}
