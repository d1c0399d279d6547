package org.colloquium.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.feed.ListedFeed;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.outgoing.Fetched;
import org.colloquium.outgoing.Outgoing;
import org.colloquium.outgoing.Reached;
import org.colloquium.outgoing.Wanted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Feeds of a group: set up, tried, listed. Their addresses may hold secrets, so organisers alone see them. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class FeedService {
    static final int MOST = 100;

    private final FeedRows feeds;
    private final IntakeRows intakes;
    private final IntakeClock bell;
    private final Outgoing outgoing;
    private final DigestLimits limits;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedService(
            FeedRows feeds,
            IntakeRows intakes,
            IntakeClock bell,
            Outgoing outgoing,
            DigestLimits limits,
            CurrentUser currentUser,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.feeds = feeds;
        this.intakes = intakes;
        this.bell = bell;
        this.outgoing = outgoing;
        this.limits = limits;
        this.currentUser = currentUser;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** By name. */
    @May(Action.SET_UP)
    @Transactional(readOnly = true)
    public List<IntakeDetails> list(GroupId group) {
        return intakes.of(group, IntakeKind.FEED);
    }

    /** A stretch of them, by name. */
    @May(Action.SET_UP)
    @Transactional(readOnly = true)
    public Listing<IntakeDetails> page(GroupId group, PageRequest page) {
        return Listing.of(
                intakes.stretch(group, IntakeKind.FEED, Cursor.read(page.after()), page.limit() + 1),
                page,
                it -> new Cursor(it.id().value(), it.name()),
                intakes.count(group, IntakeKind.FEED));
    }

    @May(Action.SET_UP)
    @Transactional(readOnly = true)
    public IntakeDetails find(GroupId group, IntakeId id) {
        return intakes.find(group, IntakeKind.FEED, id).orElseThrow(NotFoundException::new);
    }

    /**
     * Reads an address once, without importing anything.
     *
     * @return what was found, in words
     * @throws org.colloquium.outgoing.NotFetched when it cannot be reached
     * @throws IntakeFailed when nothing can come of it
     */
    @May(Action.SET_UP)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String tryOut(GroupId group, NewFeed feed, Reached reached) {
        Fetched fetched = outgoing.fetch(Wanted.page(feed.address(), limits.bytes()), reached);
        Recognition found = Formats.recognise(Objects.requireNonNull(fetched.bytes()));
        String trouble = FeedPull.trouble(found.format());
        if (trouble != null) {
            throw new IntakeFailed(trouble);
        }
        return Words.sentence(Words.count(found.candidates().size(), "paper", "papers"))
                + " found in it. Nothing was imported yet.";
    }

    /** Has it polled from now on; the first time at once. */
    @May(Action.SET_UP)
    public IntakeId add(GroupId group, NewFeed feed) {
        Set<String> there = feeds.addresses(group);
        if (there.contains(feed.address())) {
            throw new InvalidInputException("address", "This feed is there already.");
        }
        if (there.size() >= MOST) {
            throw new ConflictException("A group has " + MOST + " feeds at most. Remove one first.");
        }
        events.publishEvent(new IntakesChanged(group));
        return insert(group, feed, clock.instant());
    }

    /**
     * Adds the feeds that a list of feeds (OPML) names.
     *
     * @return how many were not there yet
     */
    @May(Action.SET_UP)
    public int addAll(GroupId group, byte[] opml) {
        limits.checkBytes(opml.length);
        List<ListedFeed> listed = ListedFeed.in(DigestSource.of(opml));
        if (listed.isEmpty()) {
            throw new InvalidInputException(
                    "opml", "This file lists no feeds. It should be OPML, as readers of feeds" + " export it.");
        }
        Set<String> there = feeds.addresses(group);
        List<NewFeed> added = listed.stream()
                .map(it -> new NewFeed(it.xmlUrl(), it.title()))
                .filter(it -> there.add(it.address()))
                .toList();
        if (there.size() > MOST) {
            throw new ConflictException("A group has " + MOST + " feeds at most; with this list it would have "
                    + there.size() + ". Nothing was added.");
        }
        Instant now = clock.instant();
        for (int i = 0; i < added.size(); i++) {
            insert(group, added.get(i), now.plusSeconds(2L * i));
        }
        events.publishEvent(new IntakesChanged(group));
        return added.size();
    }

    private IntakeId insert(GroupId group, NewFeed feed, Instant first) {
        IntakeId id = intakes.insert(group, IntakeKind.FEED, feed.name(), currentUser.id(), first);
        feeds.insert(id, group, feed.address());
        log.keep(Deed.of(DeedKind.FEED_ADDED).in(group.value()).on(id.value()));
        bell.ringAt(id, first);
        return id;
    }
}
