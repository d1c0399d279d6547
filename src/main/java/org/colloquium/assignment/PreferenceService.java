package org.colloquium.assignment;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.account.CurrentUser;
import org.colloquium.assignment.propose.Level;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller says of taking papers, for proposals; organisers read it there, other members do not. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PreferenceService {
    /** So many papers are asked about at once. */
    public static final int MOST = 100;

    /** So many preferences are taken at once. */
    public static final int MOST_AT_ONCE = 2_000;

    private static final LibraryQuery EVERY = LibraryQuery.ALL.withMine(LibraryQuery.Mine.ANY);
    private static final String ASKED_FOR = "upvotes>=1 OR votes>=1";

    private final PreferenceRows rows;
    private final LibraryService library;
    private final PaperTitles papers;
    private final MeetingService meetings;
    private final CurrentUser currentUser;
    private final Clock clock;

    PreferenceService(
            PreferenceRows rows,
            LibraryService library,
            PaperTitles papers,
            MeetingService meetings,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.library = library;
        this.papers = papers;
        this.meetings = meetings;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * The papers that are to be asked about.
     *
     * @param words a search of the library; blank for what coming meetings discuss and, after that, what anybody voted for
     * @return at most {@link #MOST}
     */
    @May(Action.VOTE)
    @Transactional(readOnly = true)
    public List<PaperId> asked(GroupId group, String words) {
        Set<PaperId> asked = new LinkedHashSet<>();
        if (words.isBlank()) {
            meetings.coming(group).stream().map(MeetingDetails::agenda).forEach(asked::addAll);
        }
        asked.addAll(library.find(group, EVERY.withWords(words.isBlank() ? ASKED_FOR : words)).stream()
                .limit(MOST)
                .toList());
        return asked.stream().limit(MOST).toList();
    }

    /** What the caller has said, by paper. */
    @May(Action.VOTE)
    @Transactional(readOnly = true)
    public Map<PaperId, Preference> mine(GroupId group) {
        return rows.of(group, currentUser.id());
    }

    /** What the caller may think of these, of which they have said nothing. */
    @May(Action.VOTE)
    @Transactional(readOnly = true)
    public Map<PaperId, PreferenceHint> hints(GroupId group, Collection<PaperId> of) {
        Set<PaperId> open = new HashSet<>(of);
        mine(group).forEach((paper, said) -> {
            if (said.level() != null) {
                open.remove(paper);
            }
        });
        Set<PaperId> upvoted = among(group, "is:upvoted", open);
        Set<PaperId> saved = among(group, "saved:yes", open);
        Map<PaperId, PaperId> alike = rows.like(group, currentUser.id(), open);
        Map<PaperId, PaperSummary> titles = papers.of(group, Set.copyOf(alike.values()));
        Map<PaperId, PreferenceHint> hints = new HashMap<>();
        alike.forEach((paper, liked) -> {
            PaperSummary title = titles.get(liked);
            if (title != null) {
                hints.put(paper, new PreferenceHint(Level.LIKE, "It resembles “" + title.title() + "”"));
            }
        });
        saved.forEach(it -> hints.put(it, new PreferenceHint(Level.LIKE, "You saved it")));
        upvoted.forEach(it -> hints.put(
                it,
                saved.contains(it)
                        ? new PreferenceHint(Level.LOVE, "You upvoted and saved it")
                        : new PreferenceHint(Level.LIKE, "You upvoted it")));
        return hints;
    }

    /** Says something of a paper, or nothing any more. */
    @May(Action.VOTE)
    public void state(PaperId paper, Preference said) {
        rows.put(currentUser.id(), Map.of(paper, said), clock.instant());
    }

    /**
     * Says something of many papers, all or none; what was said of others stays.
     *
     * @throws InvalidInputException at {@code paper} when one of them is not in the group's library
     */
    @May(Action.VOTE)
    public Map<PaperId, Preference> state(GroupId group, Map<PaperId, Preference> said) {
        if (said.size() > MOST_AT_ONCE) {
            throw new InvalidInputException("paper", "At most %,d fit at once.".formatted(MOST_AT_ONCE));
        }
        if (papers.of(group, said.keySet()).size() < said.size()) {
            throw new InvalidInputException("paper", "One of these papers is not in the group's library.");
        }
        rows.put(currentUser.id(), said, clock.instant());
        return mine(group);
    }

    @May(Action.VOTE)
    @Transactional(readOnly = true)
    public WorkWish wish(GroupId group) {
        return rows.wish(group, currentUser.id());
    }

    @May(Action.VOTE)
    public WorkWish wish(GroupId group, WorkWish wish) {
        rows.put(group, currentUser.id(), wish.checked());
        return rows.wish(group, currentUser.id());
    }

    private Set<PaperId> among(GroupId group, String words, Set<PaperId> open) {
        Set<PaperId> found = new HashSet<>(library.find(group, EVERY.withWords(words)));
        found.retainAll(open);
        return found;
    }
}
