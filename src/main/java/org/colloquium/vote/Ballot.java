package org.colloquium.vote;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Methods;
import org.colloquium.vote.count.Question;
import org.colloquium.vote.count.TieBreak;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A question to the group: which of these papers do we discuss? */
@Entity
class Ballot {
    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Integer version;

    private UUID groupId = new UUID(0, 0);
    private Asked asked = new Asked("", "", 1, Map.of());

    private UUID createdBy = new UUID(0, 0);
    private Instant createdAt = Instant.EPOCH;

    private Stage stage = new Stage();

    private Timetable timetable = new Timetable();

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Count result;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Shortfall shortfall;

    private Slate slate = new Slate();

    private Terms terms = Terms.USUAL;

    protected Ballot() {}

    /** A draft. */
    Ballot(GroupId group, AccountId maker, Instant now, Asked asked, Terms terms) {
        this.groupId = group.value();
        this.createdBy = maker.value();
        this.createdAt = now;
        this.asked = asked;
        this.terms = terms;
    }

    void putUp(List<BallotPaper> chosen) {
        slate.putUp(chosen);
        asked = asked.about(slate.names());
    }

    void schedule(@Nullable Instant newOpening, @Nullable Instant newClose, Instant now) {
        timetable.set(new Hours(newOpening, newClose), now);
        settleReminder(now);
    }

    private void settleReminder(Instant now) {
        if (isOpen()) {
            timetable.settleReminder(terms, now);
        }
    }

    /** From now on nobody is to be reminded. */
    void reminded() {
        timetable.forgetReminder();
    }

    /**
     * Changes what can still be changed.
     *
     * @param chosen the papers of the edit, if it has any
     * @param seen the version that the change was made on, null for any
     */
    void edit(BallotEdit edit, @Nullable List<BallotPaper> chosen, @Nullable Integer seen, Instant now) {
        Asked edited = asked.edited(edit);
        boolean moved = edit.opensAt().changed() || edit.closesAt().changed();
        if (moved && !isOver()) {
            new Hours(edit.opensAt().or(opensAt()), edit.closesAt().or(closesAt())).mustLieAhead(now);
        }
        mustBeEditable(edit, seen);
        asked = edited;
        terms = Objects.requireNonNullElse(edit.terms(), terms);
        if (chosen != null) {
            putUp(chosen);
        }
        if (edit.asksOtherwise()) {
            mustBeCountable();
        }
        if (moved) {
            schedule(edit.opensAt().or(opensAt()), edit.closesAt().or(closesAt()), now);
        }
    }

    private void mustBeEditable(BallotEdit edit, @Nullable Integer seen) {
        stage.mustNotBeOver(" and stays as it is.");
        if (isOpen() && edit.asksOtherwise()) {
            throw new ConflictException("The question is settled while members vote. Only the close can be moved;"
                    + " or cancel this ballot and start another.");
        }
        if (seen != null && seen != version()) {
            throw new StaleVersionException();
        }
    }

    /** From now on members know of it and propose papers. */
    void nominate(Instant now) {
        stage.nominate(now);
    }

    void propose(BallotPaper paper, AccountId by) {
        stage.mustTakeNominations();
        slate.propose(paper, by);
        asked = asked.with(paper);
    }

    /** @param by whose proposal it must be, nothing for any */
    void takeBack(PaperId paper, Optional<AccountId> by) {
        stage.mustTakeNominations();
        slate.takeBack(paper, by);
        asked = asked.about(slate.names());
    }

    /**
     * From now on members vote.
     *
     * @param by null for the clock
     * @param library the papers that are still there, with their titles of now
     */
    void open(Instant now, @Nullable AccountId by, Map<PaperId, String> library) {
        stage.mustBeComing();
        if (timetable.hasClosed(now)) {
            throw new ConflictException("The close of this ballot has passed. Move it first.");
        }
        slate.keep(library.keySet());
        asked = asked.about(slate.names());
        if (slate.isEmpty()) {
            throw new ConflictException("There is no paper on this ballot. Add some first.");
        }
        mustBeCountable();
        slate.hold(library);
        settleTies();
        stage.open(now, by);
        settleReminder(now);
    }

    /** From now on the papers stand in the order that settles equal counts. */
    private void settleTies() {
        if (terms.tieBreak().equals(TieBreak.LOT)) {
            slate.drawSeed(id());
        }
        slate.arrange(question().candidates());
    }

    /** Refuses what its method cannot count, as far as that shows before there are votes. */
    void mustBeCountable() {
        terms.mustFit(method(), asked.options());
        if (!slate.isEmpty()) {
            Methods.asked(method(), question());
        }
    }

    /** Fixes the result. */
    void close(Instant now, @Nullable AccountId by, Count count) {
        mustBeRunning();
        result = count;
        end(BallotState.CLOSED, now, by);
    }

    /** Ends without a result. */
    void lapse(Instant now, @Nullable AccountId by, Shortfall missing) {
        mustBeRunning();
        shortfall = missing;
        end(BallotState.INQUORATE, now, by);
    }

    /**
     * Gives members more time, once, if that was agreed.
     *
     * @return the new close, or nothing when it is not extended
     */
    Optional<Instant> extend(Instant now) {
        Optional<Instant> later = timetable.extend(terms, now);
        if (later.isPresent()) {
            settleReminder(now);
        }
        return later;
    }

    void cancel(Instant now, AccountId by) {
        stage.mustNotBeOver(" already.");
        end(BallotState.CANCELLED, now, by);
    }

    private void end(BallotState end, Instant now, @Nullable AccountId by) {
        stage.end(end, now, by);
        timetable.forgetReminder();
        slate.release();
    }

    /** Refuses votes before the opening and after the close, which the hour may be even before the clock has rung. */
    void mustTakeVotes(Instant now) {
        mustBeRunning();
        if (timetable.hasClosed(now)) {
            throw new ConflictException("This ballot has just closed.");
        }
    }

    void mustBeRunning() {
        stage.mustBeRunning();
    }

    boolean isOpen() {
        return stage.isOpen();
    }

    boolean isOver() {
        return stage.isOver();
    }

    boolean isDueToOpen(Instant now) {
        return stage.isComing() && timetable.hasOpened(now) && !timetable.hasClosed(now);
    }

    boolean isDueToRemind(Instant now) {
        return timetable.reminds(now) && !isDueToClose(now);
    }

    boolean isDueToClose(Instant now) {
        return isOpen() && timetable.hasClosed(now);
    }

    Question question() {
        return asked.of(papers(), tieBreak());
    }

    private TieBreak tieBreak() {
        return new TieBreak(terms.tieBreak(), slate.tieSeed());
    }

    BallotId id() {
        return new BallotId(id);
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    String method() {
        return asked.method();
    }

    int version() {
        return version == null ? 0 : version;
    }

    @Nullable Instant opensAt() {
        return timetable.opensAt();
    }

    @Nullable Instant remindAt() {
        return timetable.remindAt();
    }

    @Nullable Instant closesAt() {
        return timetable.closesAt();
    }

    Terms terms() {
        return terms;
    }

    @Nullable Shortfall shortfall() {
        return shortfall;
    }

    @Nullable Count result() {
        return result;
    }

    List<BallotPaper> papers() {
        return slate.papers();
    }

    /** The chosen papers of a closed one, in the order of the result. */
    List<BallotPaper> winners() {
        return result == null ? List.of() : slate.named(result.winners());
    }

    /** The papers that nobody may take from under it. */
    List<UUID> held() {
        return slate.held();
    }

    BallotDetails details(List<Voter> voters) {
        return new BallotDetails(
                id(),
                group(),
                asked.title(),
                asked.method(),
                asked.seats(),
                asked.options(),
                terms,
                slate.tieSeed(),
                stage.state(),
                papers(),
                slate.proposers(),
                new AccountId(createdBy),
                opensAt(),
                stage.openedAt(),
                closesAt(),
                stage.closedAt(),
                timetable.isExtended(),
                shortfall,
                voters,
                version());
    }
}
