package org.colloquium.assignment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Member;
import org.colloquium.assignment.propose.Work;
import org.colloquium.common.PageRequest;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what the solver is asked of what the group knows. What is assigned already stays as it is: it is no longer to be
 * filled, and takes from what its members are left with and may take.
 */
@Component
class Gathering {
    private final AssignmentReader reader;
    private final PreferenceRows preferences;
    private final SeasonRows season;
    private final Assignees assignees;
    private final PaperTitles papers;
    private final MeetingService meetings;
    private final ProposalRows rows;

    Gathering(
            AssignmentReader reader,
            PreferenceRows preferences,
            SeasonRows season,
            Assignees assignees,
            PaperTitles papers,
            MeetingService meetings,
            ProposalRows rows) {
        this.reader = reader;
        this.preferences = preferences;
        this.season = season;
        this.assignees = assignees;
        this.papers = papers;
        this.meetings = meetings;
        this.rows = rows;
    }

    /** What a draft is about, with all that its terms bring with them. */
    @Transactional(readOnly = true)
    public ProposalBoard board(GroupId group, Proposal proposal) {
        ProposalTerms terms = proposal.terms();
        List<PaperId> works = terms.pieces().stream().map(Piece::paper).toList();
        List<MeetingDetails> calendar = calendar(group, terms);
        List<AssignmentDetails> published = asWorks(group, reader.about(group, works, ids(calendar)));
        Map<AccountId, Assignee> people = assignees.of(
                group, published.stream().map(AssignmentDetails::member).toList());
        Set<PaperId> named = new LinkedHashSet<>(works);
        published.forEach(it -> named.add(it.paper()));
        ZoneId zone = season.zone(group);
        Takers takers = new Takers(
                terms,
                new Takers.Said(preferences.of(group, named), preferences.wishes(group, null)),
                new Takers.Had(
                        published, terms.rounds().isEmpty() ? Map.of() : season.held(group), season.credits(group)),
                calendar,
                zone);
        List<Member> members = people.values().stream()
                .filter(Assignee::eligible)
                .map(it -> takers.member(it.id()))
                .toList();
        Instance instance = new Instance(
                members,
                terms.pieces().stream().map(it -> work(it, published)).toList(),
                terms.spaced() ? calendar.stream().map(it -> it.id().toString()).toList() : List.of(),
                List.of(),
                proposal.seed());
        Map<MeetingId, MeetingDetails> known = new LinkedHashMap<>();
        calendar.forEach(it -> known.put(it.id(), it));
        return new ProposalBoard(
                proposal, instance, people, papers.of(group, named), known, zone, published, takers.obstacles());
    }

    /** The last meeting that is over and those to come. */
    private List<MeetingDetails> calendar(GroupId group, ProposalTerms terms) {
        List<MeetingDetails> all = new ArrayList<>();
        if (!terms.meetings().isEmpty()) {
            if (terms.spaced()) {
                all.addAll(meetings.past(group, new PageRequest(1, null)).items());
            }
            all.addAll(meetings.coming(group));
            Set<MeetingId> there = new HashSet<>(ids(all));
            meetings.of(group, terms.meetings()).values().stream()
                    .filter(it -> !there.contains(it.id()))
                    .forEach(all::add);
            all.sort(Comparator.comparing(MeetingDetails::startsAt)
                    .thenComparing(it -> it.id().value()));
        }
        return all;
    }

    private static List<MeetingId> ids(List<MeetingDetails> some) {
        return some.stream().map(MeetingDetails::id).toList();
    }

    private List<AssignmentDetails> asWorks(GroupId group, List<AssignmentDetails> some) {
        Map<PaperId, PaperId> works =
                rows.works(group, some.stream().map(AssignmentDetails::paper).toList());
        return some.stream()
                .map(it -> it.on(works.getOrDefault(it.paper(), it.paper())))
                .toList();
    }

    /** What is still to be filled. */
    private static Work work(Piece piece, List<AssignmentDetails> published) {
        Map<String, Integer> open = new LinkedHashMap<>();
        piece.roles().forEach((role, count) -> {
            long filled = published.stream()
                    .filter(it -> ProposalBoard.fills(it, piece) && it.role().equals(role))
                    .count();
            if (filled < count) {
                open.put(role.name(), count - (int) filled);
            }
        });
        MeetingId meeting = piece.meeting();
        return new Work(piece.paper().toString(), meeting == null ? null : meeting.toString(), open);
    }
}
