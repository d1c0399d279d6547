package org.colloquium.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A member, a paper, a role for it, and how far it is. */
@Entity
class Assignment {
    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Integer version;

    private UUID groupId = id;
    private UUID paperId = id;
    private UUID accountId = id;
    private String role = "";
    private @Nullable LocalDate due;
    private @Nullable UUID meetingId;

    @Enumerated(EnumType.STRING)
    private AssignmentState state = AssignmentState.OPEN;

    private @Nullable String reason;
    private UUID assignedBy = id;
    private Instant assignedAt = Instant.EPOCH;
    private @Nullable Instant startedAt;
    private @Nullable Instant markedAt;
    private @Nullable Instant removedAt;

    protected Assignment() {}

    Assignment(GroupId group, PaperId paper, AssignmentPlan plan, AccountId by, Instant now) {
        groupId = group.value();
        paperId = paper.value();
        take(plan);
        begin(by, now);
    }

    AssignmentId id() {
        return new AssignmentId(id);
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    PaperId paper() {
        return new PaperId(paperId);
    }

    boolean declined() {
        return state == AssignmentState.DECLINED;
    }

    boolean unfinished() {
        return state.unfinished();
    }

    /** Whether both are the same role on the same paper. */
    boolean isSame(Assignment other) {
        return paperId.equals(other.paperId) && new PaperRole(role).same(new PaperRole(other.role));
    }

    AssignmentPlan plan() {
        return new AssignmentPlan(
                new AccountId(accountId),
                new PaperRole(role),
                due,
                meetingId == null ? null : new MeetingId(meetingId));
    }

    /** Follows an organiser's change; whoever gets it anew begins anew. */
    void follow(AssignmentPlan plan, AccountId by, Instant now) {
        boolean handedOver = !plan.member().equals(plan().member());
        take(plan);
        if (handedOver) {
            begin(by, now);
        }
    }

    /** Asks a member again who had declined. */
    void renew(AssignmentPlan plan, AccountId by, Instant now) {
        take(plan);
        begin(by, now);
    }

    /** @throws AccessDeniedException when it is not the caller's own */
    void mark(Mark mark, AccountId caller, Instant now) {
        if (!caller.value().equals(accountId)) {
            throw new AccessDeniedException("Only the member who is assigned can mark an assignment.");
        }
        state = mark.state();
        reason = mark.reason();
        markedAt = now;
        if (state == AssignmentState.STARTED && startedAt == null) {
            startedAt = now;
        } else if (state == AssignmentState.OPEN) {
            startedAt = null;
        }
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void restore() {
        removedAt = null;
    }

    Assignment present() {
        if (removedAt != null) {
            throw new NotFoundException();
        }
        return this;
    }

    /** @param seen the version that the caller saw, null when it does not matter */
    Assignment expect(@Nullable Integer seen) {
        if (seen != null && !seen.equals(version)) {
            throw new StaleVersionException();
        }
        return this;
    }

    private void take(AssignmentPlan plan) {
        accountId = plan.member().value();
        role = plan.role().name();
        due = plan.due();
        meetingId = plan.meeting() == null ? null : plan.meeting().value();
    }

    private void begin(AccountId by, Instant now) {
        state = AssignmentState.OPEN;
        reason = null;
        assignedBy = by.value();
        assignedAt = now;
        startedAt = null;
        markedAt = null;
    }
}
