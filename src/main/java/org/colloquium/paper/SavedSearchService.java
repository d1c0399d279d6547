package org.colloquium.paper;

import java.time.Clock;
import java.util.Objects;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.OneLine;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches of a library that members keep under names, each for oneself or for the whole group. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class SavedSearchService {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 1_000;

    private final SavedSearchRows rows;
    private final SearchLanguage language;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedSearchService(
            SavedSearchRows rows,
            SearchLanguage language,
            Guard guard,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.language = language;
        this.guard = guard;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The caller's and those that others share, by name. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Listing<SavedSearch> list(GroupId group, PageRequest page) {
        return Listing.of(
                rows.list(group, currentUser.id(), Cursor.read(page.after()), page.limit() + 1),
                page,
                SavedSearchRows::place,
                rows.count(group, currentUser.id()));
    }

    /** One of the caller, or one that is shared. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public SavedSearch find(SavedSearchId id) {
        return rows.find(id, currentUser.id()).orElseThrow(NotFoundException::new);
    }

    /** Keeps a search, which must be understood now. */
    @May(Action.WRITE)
    public SavedSearch save(GroupId group, String name, String query, boolean shared) {
        if (rows.countOf(group, currentUser.id()) >= MOST) {
            throw new ConflictException("You keep " + MOST + " searches here already. Delete one first.");
        }
        String clean = name(name);
        SavedSearchId id = rows.insert(group, currentUser.id(), clean, query(query), shared, clock.instant())
                .orElseThrow(() -> taken(clean));
        tell(group, shared);
        return find(id);
    }

    /** Changes one of the caller's own. */
    @May(Action.WRITE)
    public SavedSearch change(SavedSearchId id, SavedSearchEdit edit) {
        SavedSearch before = own(id);
        GroupId group = guard.groupOf(id);
        String name = edit.name() == null ? before.name() : name(edit.name());
        if (rows.isTaken(group, currentUser.id(), name, id)) {
            throw taken(name);
        }
        boolean shared = Objects.requireNonNullElse(edit.shared(), before.shared());
        rows.update(id, name, edit.query() == null ? before.query() : query(edit.query()), shared);
        tell(group, shared || before.shared());
        return find(id);
    }

    /** Lets one of the caller's own go. */
    @May(Action.WRITE)
    public void delete(SavedSearchId id) {
        GroupId group = guard.groupOf(id);
        SavedSearch before = own(id);
        rows.delete(id);
        tell(group, before.shared());
    }

    private void tell(GroupId group, boolean seen) {
        events.publishEvent(new SavedSearchesChanged(group, seen, currentUser.id()));
    }

    private SavedSearch own(SavedSearchId id) {
        SavedSearch found = find(id);
        if (!found.mine()) {
            throw new AccessDeniedException("Only who saved this search may change it.");
        }
        return found;
    }

    private static String name(String name) {
        String clean = OneLine.of(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new InvalidInputException("name", "Give it a name of at most " + LONGEST_NAME + " characters.");
        }
        return clean;
    }

    private String query(String query) {
        String clean = StoredText.clean(query).strip();
        if (clean.isEmpty() || clean.length() > LONGEST_QUERY) {
            throw new InvalidInputException(
                    "query", "There is no search to save, or it is longer than " + LONGEST_QUERY + " characters.");
        }
        language.parse(clean);
        return clean;
    }

    private static ConflictException taken(String name) {
        return new ConflictException("You have a search called “" + name + "” already. Choose another name.");
    }
}
