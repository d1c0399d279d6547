package org.colloquium.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Level;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** Who may take which role, by what they said of papers and by what they have; as it was when it was read. */
final class Eligibility {
    private final Map<PaperId, PaperId> works;
    private final Map<AccountId, Map<PaperId, Preference>> said;
    private final Map<AccountId, WorkWish> wishes;
    private final Map<MeetingId, LocalDate> days;
    private final Map<AccountId, List<Held>> held = new HashMap<>();
    private final Map<AccountId, Set<PaperId>> declined = new HashMap<>();

    /** What a member has: {@code assignment} is null for what was only reckoned with. */
    record Held(AccountId member, @Nullable AssignmentId assignment, PaperId work, AssignmentState state) {
        boolean unfinished() {
            return state.unfinished();
        }
    }

    /**
     * @param works of each paper that is asked about the one that it is part of
     * @param days the meetings' days in the group's time zone
     */
    Eligibility(
            Map<PaperId, PaperId> works,
            Map<AccountId, Map<PaperId, Preference>> said,
            Map<AccountId, WorkWish> wishes,
            Map<MeetingId, LocalDate> days,
            List<Held> held) {
        this.works = works;
        this.said = said;
        this.wishes = wishes;
        this.days = days;
        held.forEach(this::hold);
    }

    /** What keeps the plan's member from it. */
    Optional<Hindrance> against(PaperId paper, AssignmentPlan plan) {
        return against(paper, plan, null);
    }

    /** @param given the assignment that the member gives away for it, null for none */
    Optional<Hindrance> against(PaperId paper, AssignmentPlan plan, @Nullable AssignmentId given) {
        PaperId work = works.getOrDefault(paper, paper);
        Preference words = said.getOrDefault(plan.member(), Map.of()).getOrDefault(work, Preference.NONE);
        WorkWish wish = wishes.getOrDefault(plan.member(), WorkWish.NONE);
        List<Held> others = held.getOrDefault(plan.member(), List.of()).stream()
                .filter(it -> given == null || !given.equals(it.assignment()))
                .toList();
        if (words.conflict()) {
            return Optional.of(Hindrance.CONFLICT);
        }
        if (words.level() == Level.CANNOT) {
            return Optional.of(Hindrance.CANNOT);
        }
        if (others.stream().anyMatch(it -> it.work().equals(work))) {
            return Optional.of(Hindrance.TWICE);
        }
        LocalDate day = plan.meeting() == null ? plan.due() : days.get(plan.meeting());
        if (day != null && wish.absences().stream().anyMatch(it -> it.contains(day))) {
            return Optional.of(Hindrance.AWAY);
        }
        boolean full =
                wish.most() != null && others.stream().filter(Held::unfinished).count() >= wish.most();
        return full ? Optional.of(Hindrance.FULL) : Optional.empty();
    }

    /** How much a member has still to do. */
    long load(AccountId member) {
        return held.getOrDefault(member, List.of()).stream()
                .filter(Held::unfinished)
                .count();
    }

    /** Reckons from now on with the plan's member having it. */
    void reckon(PaperId paper, AssignmentPlan plan) {
        hold(new Held(plan.member(), null, works.getOrDefault(paper, paper), AssignmentState.OPEN));
    }

    /** Whether the member had a role on it and declined. */
    boolean declined(AccountId member, PaperId paper) {
        return declined.getOrDefault(member, Set.of()).contains(works.getOrDefault(paper, paper));
    }

    private void hold(Held it) {
        if (it.state() == AssignmentState.DECLINED) {
            declined.computeIfAbsent(it.member(), any -> new HashSet<>()).add(it.work());
        } else {
            held.computeIfAbsent(it.member(), any -> new ArrayList<>()).add(it);
        }
    }
}
