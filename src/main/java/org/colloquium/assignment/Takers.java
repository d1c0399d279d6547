package org.colloquium.assignment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.SeasonRows.Credit;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Member;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The members as the solver sees them: what they say, when they are away, and what they have already. */
final class Takers {
    private final ProposalTerms terms;
    private final Map<AccountId, Map<PaperId, Preference>> said;
    private final Map<AccountId, WorkWish> wishes;
    private final List<AssignmentDetails> published;
    private final Map<AccountId, Map<String, Integer>> held;
    private final Map<AccountId, Credit> credits;
    private final List<MeetingDetails> calendar;
    private final ZoneId zone;
    private final Set<Obstacle> obstacles = new HashSet<>();

    /** What members say of papers, and of how they like to take part. */
    record Said(Map<AccountId, Map<PaperId, Preference>> papers, Map<AccountId, WorkWish> wishes) {}

    /** What is assigned already, how often they had roles that go round, and what they carry over. */
    record Had(
            List<AssignmentDetails> published,
            Map<AccountId, Map<String, Integer>> held,
            Map<AccountId, Credit> credits) {}

    Takers(ProposalTerms terms, Said said, Had had, List<MeetingDetails> calendar, ZoneId zone) {
        this.terms = terms;
        this.said = said.papers();
        wishes = said.wishes();
        published = had.published();
        held = had.held();
        credits = had.credits();
        this.calendar = calendar;
        this.zone = zone;
    }

    /** What keeps those who were asked for from papers and meetings, beside their own words. */
    Set<Obstacle> obstacles() {
        return Set.copyOf(obstacles);
    }

    Member member(AccountId id) {
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
                obstacles.add(new Obstacle(id, now.toString(), "has a turn at the meeting before or after it already"));
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
                .collect(
                        Collectors.toMap(PaperRole::name, it -> times.getOrDefault(it.name(), 0), (one, other) -> one));
    }

    private static Set<String> names(Collection<PaperRole> roles) {
        return roles.stream().map(PaperRole::name).collect(Collectors.toSet());
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.min(one, other));
    }
}
