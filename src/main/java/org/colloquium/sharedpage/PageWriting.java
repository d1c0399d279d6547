package org.colloquium.sharedpage;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.TooLargeException;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.yjs.MalformedUpdate;
import org.colloquium.sharedpage.yjs.MissingUpdate;
import org.colloquium.sharedpage.yjs.SharedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds changes to a page, one after the other, and keeps with each what the text has become by it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PageWriting {
    static final int LONGEST = 1_000_000;
    static final int LARGEST_UPDATE = 256 << 10;
    private static final int LARGEST_STATE = 8 << 20;
    private static final int UPDATES_BETWEEN_STATES = 64;
    private static final int MUCH = 200;

    private final PageRows rows;
    private final SittingRows sittings;
    private final List<PageListener> listeners;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PageWriting(
            PageRows rows,
            SittingRows sittings,
            List<PageListener> listeners,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sittings = sittings;
        this.listeners = listeners;
        this.events = events;
        this.clock = clock;
    }

    /** Adds what an editor has done; what is there already changes nothing. */
    Appended append(PaperId paper, byte[] update, AccountId by) {
        if (update.length > LARGEST_UPDATE) {
            throw new TooLargeException("A change of a page may have 256 kB at most.");
        }
        rows.lock(paper);
        Open page = open(paper);
        try {
            boolean anything = page.text.apply(update);
            return new Appended(anything ? keep(page, update, by, false) : page.version, null);
        } catch (MissingUpdate e) {
            return new Appended(page.version, open(paper).text.stateVector());
        } catch (MalformedUpdate e) {
            throw new InvalidInputException("update", "This is no change of the page. " + e.getMessage());
        }
    }

    /**
     * Makes the page say this, by a change that merges with what editors have not sent yet.
     *
     * @param version the one that the caller has seen, null when it does not care
     */
    void become(PaperId paper, String markdown, @Nullable Integer version, AccountId by) {
        rows.lock(paper);
        Open page = open(paper);
        if (version != null && version != page.version) {
            throw new StaleVersionException();
        }
        String wanted = writable(markdown);
        if (!wanted.equals(page.before)) {
            keep(page, page.text.become(wanted, random), by, true);
        }
    }

    private Open open(PaperId paper) {
        SharedText text = new SharedText();
        PageRows.Kept kept = rows.find(paper).orElse(null);
        if (kept == null) {
            return new Open(paper, text, "", 0, 0);
        }
        text.apply(kept.state());
        rows.updates(paper, kept.stateVersion()).forEach(text::apply);
        return new Open(paper, text, text.text(), kept.version(), kept.stateVersion());
    }

    private int keep(Open page, byte[] update, AccountId by, boolean anew) {
        String after = page.text.text();
        if (after.length() > LONGEST) {
            throw new TooLargeException("A page may have a million characters at most.");
        }
        int version = page.version + 1;
        Instant now = clock.instant();
        String markdown = readable(after);
        rows.write(page.paper, version, markdown, by, now);
        sittings.write(page.paper, version, markdown, by, now, anew || loses(page.before, after));
        if (update.length <= LARGEST_UPDATE) {
            rows.add(page.paper, version, update);
        }
        if (update.length > LARGEST_UPDATE || version - page.stateVersion >= UPDATES_BETWEEN_STATES) {
            compact(page, version);
        }
        listeners.forEach(it -> it.written(page.paper, markdown, by));
        events.publishEvent(new PageChanged(page.paper));
        return version;
    }

    private void compact(Open page, int version) {
        byte[] state = page.text.state();
        if (state.length > LARGEST_STATE) {
            throw new TooLargeException("The page has been through more changes than it can keep.");
        }
        rows.compact(page.paper, version, state);
    }

    /** Somebody who empties a page, or most of it, leaves it as it was to whoever looks back. */
    private static boolean loses(String before, String after) {
        return before.length() - after.length() > MUCH && after.length() < before.length() / 2;
    }

    /** What Unicode cannot write has no place in a text that browsers and the database share. */
    private static String writable(String markdown) {
        StringBuilder written = new StringBuilder(markdown.length());
        markdown.codePoints()
                .map(it -> it == 0 || it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE ? 0xFFFD : it)
                .forEach(written::appendCodePoint);
        return written.toString();
    }

    /** The database has no place for this one character. */
    private static String readable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private record Open(PaperId paper, SharedText text, String before, int version, int stateVersion) {}
}
