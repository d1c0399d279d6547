package org.colloquium.assignment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.SeasonRows.Credit;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Member;
import org.colloquium.assignment.propose.Work;
import org.colloquium.common.PageRequest;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;
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
        return new Case(group, proposal).board();
    }

    /** One draft's facts. */
    private final class Case {
        private final Proposal proposal;
        private final ProposalTerms terms;
        private final ZoneId zone;
        private final List<MeetingDetails> calendar;
        private final List<AssignmentDetails> published;
        private final Map<AccountId, Assignee> people;
        private final Map<PaperId, PaperSummary> titles;
        private final Map<AccountId, Map<PaperId, Preference>> said;
        private final Map<AccountId, WorkWish> wishes;
        private final Map<AccountId, Map<String, Integer>> held;
        private final Map<AccountId, Credit> credits;
        private final Set<Obstacle> obstacles = new HashSet<>();

        Case(GroupId group, Proposal proposal) {
            this.proposal = proposal;
            terms = proposal.terms();
            zone = season.zone(group);
            List<PaperId> works = terms.pieces().stream().map(Piece::paper).toList();
            calendar = calendar(group);
            published = asWorks(group, reader.about(group, works, ids(calendar)));
            people = assignees.of(
                    group, published.stream().map(AssignmentDetails::member).toList());
            Set<PaperId> named = new LinkedHashSet<>(works);
            published.forEach(it -> named.add(it.paper()));
            titles = papers.of(group, named);
            said = preferences.of(group, named);
            wishes = preferences.wishes(group, null);
            held = terms.rounds().isEmpty() ? Map.of() : season.held(group);
            credits = season.credits(group);
        }

        ProposalBoard board() {
            List<Member> members = new ArrayList<>();
            people.values().stream().filter(Assignee::eligible).forEach(it -> members.add(member(it.id())));
            Instance instance = new Instance(
                    members,
                    terms.pieces().stream().map(this::work).toList(),
                    terms.spaced()
                            ? calendar.stream().map(it -> it.id().toString()).toList()
                            : List.of(),
                    List.of(),
                    proposal.seed());
            Map<MeetingId, MeetingDetails> known = new LinkedHashMap<>();
            calendar.forEach(it -> known.put(it.id(), it));
            return new ProposalBoard(
                    proposal, instance, people, titles, known, zone, List.copyOf(published), Set.copyOf(obstacles));
        }

        /** The last meeting that is over and those to come. */
        private List<MeetingDetails> calendar(GroupId group) {
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
            Map<PaperId, PaperId> works = rows.works(
                    group, some.stream().map(AssignmentDetails::paper).toList());
            return some.stream()
                    .map(it -> it.on(works.getOrDefault(it.paper(), it.paper())))
                    .toList();
        }

        /** What is still to be filled. */
        private Work work(Piece piece) {
            Map<String, Integer> open = new LinkedHashMap<>();
            piece.roles().forEach((role, count) -> {
                long filled = published.stream()
                        .filter(it ->
                                ProposalBoard.fills(it, piece) && it.role().equals(role))
                        .count();
                if (filled < count) {
                    open.put(role.name(), count - (int) filled);
                }
            });
            MeetingId meeting = piece.meeting();
            return new Work(piece.paper().toString(), meeting == null ? null : meeting.toString(), open);
        }

        private Member member(AccountId id) {
            WorkWish wish = wishes.getOrDefault(id, WorkWish.NONE);
            Map<PaperId, Preference> word = said.getOrDefault(id, Map.of());
            List<AssignmentDetails> has = published.stream()
                    .filter(it -> it.member().equals(id) && it.state() != AssignmentState.DECLINED)
                    .toList();
            int here = (int) has.stream()
                    .filter(it -> terms.pieces().stream().anyMatch(piece -> ProposalBoard.fills(it, piece)))
                    .count();
            Integer most = least(terms.most(), wish.most());
            Member plain = new Member(
                    id.toString(),
                    0,
                    null,
                    0,
                    levels(word),
                    Set.of(),
                    Set.of(),
                    names(wish.wished()),
                    names(wish.unwished()),
                    Map.of());
            Credit carried = credits.getOrDefault(id, Credit.NONE);
            int weight = has.stream()
                    .filter(it -> it.assignedAt().isAfter(carried.countedAt()))
                    .filter(it -> terms.pieces().stream().anyMatch(piece -> ProposalBoard.fills(it, piece)))
                    .mapToInt(it -> plain.cost(it.paper().toString(), it.role().name()))
                    .sum();
            Set<String> away = away(id, wish, has);
            Set<String> conflicts = conflicts(id, word);
            boolean none = most != null && most <= here;
            return new Member(
                    id.toString(),
                    none ? 0 : Math.max(0, terms.least() - here),
                    most == null ? null : Math.max(0, most - here),
                    carried.credit() - weight,
                    asked(plain.preferences()),
                    away,
                    conflicts,
                    plain.wished(),
                    plain.unwished(),
                    none || !canTakeAny(plain, away, conflicts) ? Map.of() : round(id));
        }

        /** Who can take nothing of all this holds up nobody's round. */
        private boolean canTakeAny(Member member, Set<String> away, Set<String> conflicts) {
            return terms.pieces().stream()
                    .anyMatch(it -> member.level(it.paper().toString()) != Level.CANNOT
                            && !conflicts.contains(it.paper().toString())
                            && !away.contains(String.valueOf(it.meeting())));
        }

        private static Map<String, Level> levels(Map<PaperId, Preference> word) {
            Map<String, Level> levels = new HashMap<>();
            word.forEach((paper, it) -> {
                Level level = it.level();
                if (level != null) {
                    levels.put(paper.toString(), level);
                }
            });
            return levels;
        }

        private Map<String, Level> asked(Map<String, Level> levels) {
            Map<String, Level> asked = new HashMap<>(levels);
            asked.keySet().removeIf(it -> !isAsked(PaperId.of(it)));
            return asked;
        }

        private boolean isAsked(PaperId paper) {
            return terms.pieces().stream().anyMatch(it -> it.paper().equals(paper));
        }

        private Set<String> away(AccountId id, WorkWish wish, List<AssignmentDetails> has) {
            Set<String> away = new HashSet<>();
            for (MeetingDetails it : calendar) {
                LocalDate day = it.startsAt().atZone(zone).toLocalDate();
                if (wish.absences().stream().anyMatch(absence -> absence.contains(day))) {
                    away.add(it.id().toString());
                }
            }
            if (terms.spaced()) {
                besideTurns(id, has).forEach(it -> away.add(it.toString()));
            }
            return away;
        }

        /** The meetings right before and after those at which somebody has a turn already. */
        private Set<MeetingId> besideTurns(AccountId id, List<AssignmentDetails> has) {
            Set<MeetingId> busy = has.stream()
                    .map(AssignmentDetails::meeting)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Set<MeetingId> beside = new HashSet<>();
            for (int i = 0; i < calendar.size(); i++) {
                MeetingId now = calendar.get(i).id();
                if (i > 0 && busy.contains(calendar.get(i - 1).id())
                        || i + 1 < calendar.size()
                                && busy.contains(calendar.get(i + 1).id())) {
                    beside.add(now);
                    obstacles.add(
                            new Obstacle(id, now.toString(), "has a turn at the meeting before or after it already"));
                }
            }
            return beside;
        }

        private Set<String> conflicts(AccountId id, Map<PaperId, Preference> word) {
            Set<String> conflicts = new HashSet<>();
            word.forEach((paper, it) -> {
                if (it.conflict() && isAsked(paper)) {
                    conflicts.add(paper.toString());
                }
            });
            for (AssignmentDetails it : published) {
                if (it.member().equals(id) && isAsked(it.paper())) {
                    conflicts.add(it.paper().toString());
                    obstacles.add(new Obstacle(
                            id,
                            it.paper().toString(),
                            it.state() == AssignmentState.DECLINED
                                    ? "has declined a role on it"
                                    : "has a role on it already"));
                }
            }
            return conflicts;
        }

        private Map<String, Integer> round(AccountId id) {
            Map<String, Integer> times = held.getOrDefault(id, Map.of());
            return terms.rounds().stream()
                    .collect(Collectors.toMap(
                            PaperRole::name, it -> times.getOrDefault(it.name(), 0), (one, other) -> one));
        }
    }

    private static Set<String> names(Collection<PaperRole> roles) {
        return roles.stream().map(PaperRole::name).collect(Collectors.toSet());
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
    }
}
