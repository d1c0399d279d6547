package org.colloquium.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Member;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.assignment.propose.Plan;
import org.colloquium.assignment.propose.Rule;
import org.colloquium.assignment.propose.Rules;
import org.colloquium.assignment.propose.Work;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** What is assigned and can no longer stay: declined, left behind by somebody who is gone, or against what they say now. */
final class Gaps {
    private final Board board;
    private final ZoneId zone;
    private final Map<AccountId, Map<PaperId, Preference>> said;
    private final Map<AccountId, WorkWish> wishes;
    private final Map<AccountId, SeasonRows.Credit> credits;
    private final Map<AccountId, Map<String, Integer>> held;
    private final List<AssignmentDetails> rows;
    private final Map<AssignmentId, String> gaps = new LinkedHashMap<>();

    /**
     * @param assignments of works, each at one meeting, none declined whose role somebody else has taken
     * @param held how often each had each role, with these, but for what they declined
     */
    Gaps(
            Board board,
            List<AssignmentDetails> assignments,
            ZoneId zone,
            Map<AccountId, Map<PaperId, Preference>> said,
            Map<AccountId, WorkWish> wishes,
            Map<AccountId, SeasonRows.Credit> credits,
            Map<AccountId, Map<String, Integer>> held) {
        this.board = board;
        this.zone = zone;
        this.said = said;
        this.wishes = wishes;
        this.credits = credits;
        this.held = held;
        rows = assignments;
        rows.forEach(it -> {
            String why = why(it);
            if (why != null) {
                gaps.put(it.id(), why);
            }
        });
    }

    /** What is for a meeting to come, and of what was declined only that which nobody else has taken. */
    static List<AssignmentDetails> coming(Board board) {
        Set<MeetingId> shown = board.meetings().values().stream()
                .filter(it -> it.startsAt().isAfter(Instant.now()))
                .map(MeetingDetails::id)
                .collect(Collectors.toSet());
        return board.assignments().stream()
                .filter(it -> it.meeting() == null ? it.state() != AssignmentState.DONE : shown.contains(it.meeting()))
                .filter(it -> it.state() != AssignmentState.DECLINED
                        || board.assignments().stream()
                                .noneMatch(other -> other.paper().equals(it.paper())
                                        && other.role().equals(it.role())
                                        && Objects.equals(other.meeting(), it.meeting())
                                        && other.state() != AssignmentState.DECLINED))
                .toList();
    }

    boolean isEmpty() {
        return gaps.isEmpty();
    }

    /** Those that stay if they can. */
    List<Placement> before() {
        return rows.stream()
                .filter(it -> !gaps.containsKey(it.id()))
                .map(Gaps::placement)
                .toList();
    }

    /** @param spaced whether nobody shall have turns at two meetings that follow each other */
    Instance instance(boolean spaced) {
        Map<PaperId, Map<String, Integer>> roles = new LinkedHashMap<>();
        Map<PaperId, @Nullable MeetingId> meetings = new HashMap<>();
        rows.forEach(it -> {
            roles.computeIfAbsent(it.paper(), paper -> new LinkedHashMap<>())
                    .merge(it.role().name(), 1, Integer::sum);
            meetings.putIfAbsent(it.paper(), it.meeting());
        });
        List<Work> works = new ArrayList<>();
        roles.forEach((paper, counts) -> {
            MeetingId meeting = meetings.get(paper);
            works.add(new Work(paper.toString(), meeting == null ? null : meeting.toString(), counts));
        });
        List<Member> members = board.people().values().stream()
                .filter(Assignee::eligible)
                .map(it -> member(it.id()))
                .toList();
        return new Instance(members, works, spaced ? calendar() : List.of(), settled(), 0);
    }

    /** Whether what stays has nobody at two meetings in a row. */
    boolean isSpaced() {
        Instance instance = instance(true);
        Plan now = new Plan(instance, before());
        return Rules.of(instance).stream()
                .filter(it -> it instanceof Rule.NotRunning)
                .allMatch(it -> it.isMet(now));
    }

    /** What is to change so that it becomes like this plan. */
    List<Handover> changes(Plan plan) {
        List<Handover> changes = new ArrayList<>();
        Map<String, List<AssignmentDetails>> places = rows.stream()
                .collect(Collectors.groupingBy(
                        it -> it.paper() + " " + it.role(), LinkedHashMap::new, Collectors.toList()));
        places.values().forEach(there -> {
            AssignmentDetails first = there.getFirst();
            Set<String> then = plan.placements().stream()
                    .filter(it -> it.paper().equals(first.paper().toString())
                            && it.role().equals(first.role().name()))
                    .map(Placement::member)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            List<AssignmentDetails> go = there.stream()
                    .filter(it -> gaps.containsKey(it.id())
                            || !then.remove(it.member().toString()))
                    .toList();
            List<String> come = List.copyOf(then);
            for (int i = 0; i < Math.min(go.size(), come.size()); i++) {
                AssignmentDetails it = go.get(i);
                changes.add(new Handover(
                        it, AccountId.of(come.get(i)), gaps.getOrDefault(it.id(), "makes room for the others")));
            }
        });
        return changes;
    }

    private @Nullable String why(AssignmentDetails it) {
        if (it.state() == AssignmentState.DECLINED) {
            return "has declined";
        }
        if (!board.person(it.member()).eligible()) {
            return "no longer takes part";
        }
        if (isBegun(it)) {
            return null;
        }
        Preference word = said.getOrDefault(it.member(), Map.of()).getOrDefault(it.paper(), Preference.NONE);
        if (word.conflict()) {
            return "has a conflict of interest";
        }
        if (word.level() == Level.CANNOT) {
            return "says that they cannot take it";
        }
        MeetingDetails meeting = board.meeting(it.meeting());
        return meeting != null && isAway(it.member(), meeting) ? "is away on that day" : null;
    }

    private static boolean isBegun(AssignmentDetails it) {
        return it.state() == AssignmentState.STARTED || it.state() == AssignmentState.DONE;
    }

    private boolean isAway(AccountId who, MeetingDetails meeting) {
        LocalDate day = meeting.startsAt().atZone(zone).toLocalDate();
        return wishes.getOrDefault(who, WorkWish.NONE).absences().stream().anyMatch(it -> it.contains(day));
    }

    /** What somebody has begun stays with them. */
    private List<Placement> settled() {
        return rows.stream()
                .filter(it -> isBegun(it) && !gaps.containsKey(it.id()))
                .map(Gaps::placement)
                .toList();
    }

    private List<String> calendar() {
        return board.meetings().values().stream()
                .sorted(Comparator.comparing(MeetingDetails::startsAt))
                .map(it -> it.id().toString())
                .toList();
    }

    private Member member(AccountId id) {
        WorkWish wish = wishes.getOrDefault(id, WorkWish.NONE);
        List<AssignmentDetails> has = rows.stream()
                .filter(it -> it.member().equals(id) && !gaps.containsKey(it.id()))
                .toList();
        Set<String> begun = has.stream()
                .filter(Gaps::isBegun)
                .map(it -> it.paper().toString())
                .collect(Collectors.toSet());
        Map<String, Level> levels = new HashMap<>();
        Set<String> conflicts = new HashSet<>();
        said.getOrDefault(id, Map.of()).forEach((paper, it) -> {
            Level level = it.level();
            if (level != null) {
                levels.put(
                        paper.toString(),
                        level == Level.CANNOT && begun.contains(paper.toString()) ? Level.RATHER_NOT : level);
            }
            if (it.conflict() && !begun.contains(paper.toString())) {
                conflicts.add(paper.toString());
            }
        });
        rows.stream()
                .filter(it -> it.member().equals(id) && gaps.containsKey(it.id()))
                .forEach(it -> conflicts.add(it.paper().toString()));
        Set<String> known = rows.stream().map(it -> it.paper().toString()).collect(Collectors.toSet());
        levels.keySet().retainAll(known);
        conflicts.retainAll(known);
        Set<MeetingId> there = has.stream()
                .filter(Gaps::isBegun)
                .map(AssignmentDetails::meeting)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> away = board.meetings().values().stream()
                .filter(it -> !there.contains(it.id()) && isAway(id, it))
                .map(it -> it.id().toString())
                .collect(Collectors.toSet());
        Integer most = wish.most();
        SeasonRows.Credit carried = credits.getOrDefault(id, SeasonRows.Credit.NONE);
        return new Member(
                id.toString(),
                0,
                most == null ? null : Math.max(most, has.size()),
                carried.credit(),
                levels,
                away,
                conflicts,
                wish.wished().stream().map(PaperRole::name).collect(Collectors.toSet()),
                wish.unwished().stream().map(PaperRole::name).collect(Collectors.toSet()),
                heldBefore(id));
    }

    /** How often they had the roles that are concerned, without what is assigned for meetings to come. */
    private Map<String, Integer> heldBefore(AccountId id) {
        Map<String, Integer> before = new HashMap<>();
        rows.forEach(it -> before.put(
                it.role().name(),
                held.getOrDefault(id, Map.of()).getOrDefault(it.role().name(), 0)));
        rows.stream()
                .filter(it -> it.member().equals(id) && it.state() != AssignmentState.DECLINED)
                .forEach(it -> before.merge(it.role().name(), -1, Integer::sum));
        before.replaceAll((role, times) -> Math.max(0, times));
        return before;
    }

    private static Placement placement(AssignmentDetails it) {
        return new Placement(
                it.member().toString(), it.paper().toString(), it.role().name());
    }
}
