package org.colloquium.intake;

import java.util.Set;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.Arrival;
import org.colloquium.digest.Arrivals;
import org.colloquium.digest.Arrived;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.NewDigest;
import org.colloquium.digest.format.Formats;
import org.colloquium.outgoing.Fetched;
import org.colloquium.outgoing.Outgoing;
import org.colloquium.outgoing.Reached;
import org.colloquium.outgoing.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a feed and imports the entries that it has not shown before. */
@Component
class FeedPull implements Pull {
    private final FeedRows feeds;
    private final IntakeRows intakes;
    private final Outgoing outgoing;
    private final Arrivals arrivals;
    private final DigestLimits limits;

    FeedPull(FeedRows feeds, IntakeRows intakes, Outgoing outgoing, Arrivals arrivals, DigestLimits limits) {
        this.feeds = feeds;
        this.intakes = intakes;
        this.outgoing = outgoing;
        this.arrivals = arrivals;
        this.limits = limits;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.FEED;
    }

    @Override
    public End pull(Run run) {
        FeedRows.Feed feed = feeds.find(run.id());
        Fetched fetched = outgoing.fetch(
                new Wanted(feed.address(), limits.bytes(), feed.etag(), feed.lastModified()), Reached.NONE);
        byte[] bytes = fetched.bytes();
        if (bytes == null) {
            return End.nothing("Nothing new: it has not changed since.");
        }
        Set<String> known = feeds.known(run.id());
        Arrival arrival = arrivals.take(
                run.group(),
                new NewDigest(bytes, run.name().replace('/', ' ')),
                new Arrived(
                        "the feed " + run.name(),
                        it -> !known.contains(EntryHash.of(it)),
                        true,
                        () -> intakes.mustBeLatest(run),
                        it -> settle(run, fetched, it)));
        int added = arrival.added();
        return arrival.digest() == null || added == 0
                ? End.nothing(
                        "Nothing new among " + Words.figure(arrival.found().size(), "entry", "entries") + ".")
                : new End(
                        End.Outcome.GOT,
                        Words.figure(added, "new paper", "new papers") + ".",
                        arrival.digest().id());
    }

    /** What cannot be read is not remembered as read. */
    private void settle(Run run, Fetched fetched, Arrival arrival) {
        String trouble = trouble(arrival.findings().format());
        if (trouble != null) {
            throw new IntakeFailed(trouble);
        }
        feeds.remember(run.id(), arrival.found().stream().map(EntryHash::of).toList());
        feeds.version(run.id(), fetched.etag(), fetched.lastModified());
    }

    /** Why nothing can come of what is read as this format, null when it can. */
    static @Nullable String trouble(@Nullable String format) {
        if ("opml".equals(format)) {
            return "This is a list of feeds (OPML), no feed. Save it as a file, and add the feeds from that.";
        }
        return format == null || format.equals(Formats.NONE)
                ? "No papers were recognised in what stands at this address. Is it the address of the feed itself?"
                : null;
    }
}
