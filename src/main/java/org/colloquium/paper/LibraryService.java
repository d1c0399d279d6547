package org.colloquium.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.query.Node;
import org.colloquium.paper.query.QueryException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A group's papers as the caller looks through them. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class LibraryService {
    private final LibrarySearch search;
    private static final int LONGEST = 2_000;

    private final SearchLanguage language;
    private final SearchCompletions completions;
    private final LibraryRows rows;
    private final Papers papers;
    private final PaperStates states;
    private final RollCalls calls;
    private final List<SeenIn> digests;
    private final Guard guard;
    private final CurrentUser currentUser;

    LibraryService(
            LibrarySearch search,
            SearchLanguage language,
            SearchCompletions completions,
            LibraryRows rows,
            Papers papers,
            PaperStates states,
            RollCalls calls,
            List<SeenIn> digests,
            Guard guard,
            CurrentUser currentUser) {
        this.search = search;
        this.language = language;
        this.completions = completions;
        this.rows = rows;
        this.papers = papers;
        this.states = states;
        this.calls = calls;
        this.digests = digests;
        this.guard = guard;
        this.currentUser = currentUser;
    }

    /** The ids of all papers that answer, in order; {@link #rows} then reads any stretch of them. */
    @May(Action.READ)
    public List<PaperId> find(GroupId group, LibraryQuery query) {
        return search.ids(group, currentUser.id(), query);
    }

    /** What is looked for, in words; refused at the word that cannot be understood. */
    @May(Action.READ)
    public SearchReading read(GroupId group, String words) {
        return ReadBack.of(language, language.parse(words));
    }

    /** The same search for words that begin with the last one, where that may still be being typed. */
    @May(Action.READ)
    public Optional<String> unfinished(GroupId group, String words) {
        return language.parse(words).unfinished();
    }

    /** What the word before the cursor may become. */
    @May(Action.READ)
    public List<SearchCompletion> complete(GroupId group, String typed, int cursor) {
        return typed.length() > LONGEST ? List.of() : completions.of(group, StoredText.clean(typed), cursor);
    }

    /** How many papers answer. */
    @May(Action.READ)
    public long count(GroupId group, LibraryQuery query) {
        return search.count(group, currentUser.id(), query);
    }

    /**
     * Rows in the order of {@code ids}, without those that are gone meanwhile.
     *
     * @param words what was looked for, to mark its hits
     */
    @May(Action.READ)
    public List<LibraryRow> rows(GroupId group, List<PaperId> ids, String words) {
        AccountId me = currentUser.id();
        Map<PaperId, RollCall> called = calls.of(group, ids, me);
        Map<PaperId, SharedRemark> remarks = states.latestRemarks(group, ids, me);
        Map<PaperId, List<SeenIn.Sighting>> seen = new HashMap<>();
        digests.forEach(it -> seen.putAll(it.of(group, ids)));
        return rows.of(group, me, ids, understood(words)).stream()
                .map(it -> new LibraryRow(
                        it.id(),
                        it.title(),
                        it.addedAt(),
                        it.mine(),
                        Objects.requireNonNull(called.get(it.id())),
                        remarks.get(it.id()),
                        seen.getOrDefault(it.id(), List.of())))
                .toList();
    }

    /** A stretch of the papers that answer, in full. */
    @May(Action.READ)
    public Listing<PaperDetails> list(GroupId group, LibraryQuery query, PageRequest page) {
        AccountId me = currentUser.id();
        List<LibrarySearch.Found> found = search.stretch(group, me, query, Cursor.read(page.after()), page.limit() + 1);
        Listing<LibrarySearch.Found> shown =
                Listing.of(found, page, LibrarySearch.Found::cursor, search.count(group, me, query));
        List<UUID> ids = shown.items().stream().map(it -> it.id().value()).toList();
        return new Listing<>(papers.all(group, ids), shown.next(), shown.total());
    }

    /** These papers in full, in this order, without those that are gone meanwhile. */
    @May(Action.READ)
    public List<PaperDetails> details(GroupId group, List<PaperId> ids) {
        return papers.all(group, ids.stream().map(PaperId::value).toList());
    }

    /** A paper's abstract with the hits of these words marked. */
    @May(Action.READ)
    public String summary(PaperId paper, String words) {
        return rows.summary(guard.groupOf(paper), currentUser.id(), paper, understood(words));
    }

    /** The digests to choose among, the latest first. */
    @May(Action.READ)
    public List<SeenIn.DigestChoice> digests(GroupId group) {
        return digests.stream().flatMap(it -> it.choices(group).stream()).toList();
    }

    /** Nothing is marked where nothing was understood. */
    private @Nullable Node understood(String words) {
        try {
            return language.parse(words).root();
        } catch (QueryException e) {
            return null;
        }
    }
}
