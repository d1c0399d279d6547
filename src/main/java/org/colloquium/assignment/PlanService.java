package org.colloquium.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.assignment.PlanRows.PlanRow;
import org.colloquium.assignment.PlanRows.ShareRow;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.meeting.MeetingService;
import org.colloquium.paper.PaperTitles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows why plans that were published are as they are: of the whole to everybody, of members to them and to organisers. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class PlanService {
    private static final String NOT_THE_FAIREST = "A single exchange would have been fairer: something was changed by"
            + " hand, or the search ended before it was found.";

    private final PlanRows rows;
    private final Assignees assignees;
    private final PaperTitles papers;
    private final MeetingService meetings;
    private final SeasonRows season;
    private final Guard guard;
    private final CurrentUser currentUser;

    PlanService(
            PlanRows rows,
            Assignees assignees,
            PaperTitles papers,
            MeetingService meetings,
            SeasonRows season,
            Guard guard,
            CurrentUser currentUser) {
        this.rows = rows;
        this.assignees = assignees;
        this.papers = papers;
        this.meetings = meetings;
        this.season = season;
        this.guard = guard;
        this.currentUser = currentUser;
    }

    /** The latest on top. */
    @May(Action.SEE_WORK)
    public Listing<PublishedPlan> list(GroupId group, PageRequest page) {
        UUID before = Cursor.readId(page.after());
        List<PlanRow> found = rows.page(group, before, page.limit() + 1);
        Listing<PlanRow> stretch =
                Listing.of(found, page, it -> Cursor.of(it.id().value()), rows.count(group));
        return new Listing<>(
                named(group, stretch.items(), guard.grant(Action.SEE_DRAFTS, group) != Grant.NO),
                stretch.next(),
                stretch.total());
    }

    /** The latest, with what is said of the caller alone, whoever they are. */
    @May(Action.SEE_WORK)
    public List<PublishedPlan> latestOfMine(GroupId group, int most) {
        return named(group, rows.page(group, null, most), false);
    }

    private List<PublishedPlan> named(GroupId group, List<PlanRow> plans, boolean all) {
        Map<PlanId, List<ShareRow>> shares =
                rows.shares(plans.stream().map(PlanRow::id).toList(), all ? null : currentUser.id());
        Called called = called(
                group, plans, shares.values().stream().flatMap(List::stream).toList());
        return plans.stream()
                .map(plan -> new PublishedPlan(
                        plan.id(),
                        plan.by() == null ? null : called.person(plan.by()),
                        plan.at(),
                        plan.balance(),
                        statement(plan, all, called),
                        shares.getOrDefault(plan.id(), List.of()).stream()
                                .map(it -> share(it, all, called))
                                .sorted(Comparator.comparing(it -> !it.who().me()))
                                .toList()))
                .toList();
    }

    private static String statement(PlanRow plan, boolean all, Called called) {
        if (plan.fairer().isEmpty()) {
            return plan.statement();
        }
        return all ? called.named(plan.fairer()) : NOT_THE_FAIREST;
    }

    private static PublishedPlan.Share share(ShareRow it, boolean all, Called called) {
        return new PublishedPlan.Share(
                called.person(it.member()),
                it.turns(),
                it.utility(),
                called.named(it.own()),
                all ? called.named(it.inTheWay()) : "");
    }

    private Called called(GroupId group, List<PlanRow> plans, List<ShareRow> shares) {
        List<String> texts = new ArrayList<>();
        plans.forEach(it -> texts.add(it.fairer()));
        shares.forEach(it -> texts.addAll(List.of(it.own(), it.inTheWay())));
        Set<AccountId> people = Stream.of(
                        KeptWords.accounts(texts).stream(),
                        plans.stream().map(PlanRow::by).filter(Objects::nonNull),
                        shares.stream().map(ShareRow::member))
                .flatMap(it -> it)
                .collect(Collectors.toSet());
        return new Called(
                assignees.of(group, people),
                papers.of(group, KeptWords.papers(texts)),
                meetings.of(group, KeptWords.meetings(texts)),
                season.zone(group));
    }
}
