package org.colloquium.vote;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.account.AccountId;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Methods;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes ballots, for organisers and for the clock alike. Who may ask for it is settled by the callers. */
@Component
@Transactional
class BallotCourse {
    private static final Logger log = LoggerFactory.getLogger(BallotCourse.class);
    private static final Duration UNTIL_NEXT_ATTEMPT = Duration.ofHours(1);

    private final Ballots ballots;
    private final BallotBox box;
    private final InterimResults interim;
    private final SeasonShares seasons;
    private final BallotClock bell;
    private final Electorate electorate;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BallotCourse(
            Ballots ballots,
            BallotBox box,
            InterimResults interim,
            SeasonShares seasons,
            BallotClock bell,
            Electorate electorate,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ballots = ballots;
        this.box = box;
        this.interim = interim;
        this.seasons = seasons;
        this.bell = bell;
        this.electorate = electorate;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Does what the hour asks for, if anything. Two nodes may call it at once: the second waits for the first and finds
     * nothing left to do.
     */
    void tick(BallotId id) {
        Optional<Ballot> found = ballots.findForChange(id.value());
        Instant now = clock.instant();
        found.filter(it -> it.isDueToOpen(now)).ifPresent(this::openIfPossible);
        found.filter(it -> it.isDueToRemind(now)).ifPresent(this::remind);
        found.filter(it -> it.isDueToClose(now)).ifPresent(this::closeOrExtend);
        found.filter(this::isDueToCloseEarly).ifPresent(this::closeIfPossible);
        found.filter(it -> it.isOpen() && it.terms().resultsWhileOpen()).ifPresent(this::showHowItStands);
    }

    /** A ballot that cannot open, since its papers have all gone, stays a draft, for an organiser to look at. */
    private void openIfPossible(Ballot ballot) {
        try {
            open(ballot, null);
        } catch (ConflictException | InvalidInputException e) {
            log.info("Ballot {} was due to open and stays a draft: {}", ballot.id(), e.getMessage());
        }
    }

    /** Once all have voted, if it was agreed that it need not last longer. */
    private boolean isDueToCloseEarly(Ballot ballot) {
        if (!ballot.isOpen() || !ballot.terms().closesEarly()) {
            return false;
        }
        BallotDetails details = details(ballot);
        return details.votesCast() > 0 && details.stillToVote().isEmpty();
    }

    private void showHowItStands(Ballot ballot) {
        if (interim.publish(ballot)) {
            events.publishEvent(new BallotChanged(ballot.group(), ballot.id(), false));
        }
    }

    private void remind(Ballot ballot) {
        ballot.reminded();
        ballots.flush();
        events.publishEvent(new BallotCloses(details(ballot)));
    }

    private void closeOrExtend(Ballot ballot) {
        Optional<Shortfall> missing = details(ballot).missing();
        Optional<Instant> later = missing.flatMap(it -> ballot.extend(clock.instant()));
        if (later.isEmpty()) {
            closeIfPossible(ballot);
            return;
        }
        bell.ringAt(ballot.id(), later.get());
        bell.ringAt(ballot.id(), ballot.remindAt());
        ballots.flush();
        events.publishEvent(new BallotChanged(ballot.group(), ballot.id(), true));
        events.publishEvent(new BallotExtended(details(ballot), missing.get()));
    }

    private BallotDetails details(Ballot ballot) {
        return ballot.details(electorate.of(ballot.id()));
    }

    /** One whose votes cannot all be opened stays open; the key may be back when the clock rings again. */
    private void closeIfPossible(Ballot ballot) {
        try {
            close(ballot, null);
        } catch (LostVoteException e) {
            log.warn(
                    "Ballot {} was due to close and stays open: this server has lost the key to some of its votes."
                            + " Add the earlier key to COLLOQUIUM_KEY, or have its organiser close it, who is told more.",
                    ballot.id());
            bell.ringAt(ballot.id(), clock.instant().plus(UNTIL_NEXT_ATTEMPT));
        }
    }

    /** @param ballot locked, or made in this transaction; {@code by} null for the clock */
    void open(Ballot ballot, @Nullable AccountId by) {
        ballot.open(
                clock.instant(),
                by,
                electorate.titles(
                        ballot.group(),
                        ballot.papers().stream().map(BallotPaper::id).toList()));
        ballots.flush();
        seasons.mustFit(ballot);
        int voters = electorate.enrol(ballot.id(), ballot.group());
        Methods.named(ballot.method()).checkFor(ballot.question(), voters);
        bell.ringAt(ballot.id(), ballot.remindAt());
        keep(DeedKind.BALLOT_OPENED, ballot);
        events.publishEvent(new BallotChanged(ballot.group(), ballot.id(), true));
        events.publishEvent(new BallotOpened(ballot.details(List.of())));
    }

    /**
     * Counts, or ends without a result when too few have voted.
     *
     * @param ballot locked, so that no vote is under way; {@code by} null for the clock
     * @throws LostVoteException when a vote cannot be opened; the ballot stays open then
     */
    void close(Ballot ballot, @Nullable AccountId by) {
        ballot.mustBeRunning();
        Optional<Shortfall> missing = details(ballot).missing();
        if (missing.isPresent()) {
            ballot.lapse(clock.instant(), by, missing.get());
            box.empty(ballot.id());
        } else {
            List<Map<String, Object>> votes =
                    box.shuffle(ballot.id(), ballot.terms().named(), seasons.carried(ballot));
            Count count = Methods.count(Methods.named(ballot.method()), ballot.question(), votes);
            seasons.keep(ballot, votes);
            ballot.close(clock.instant(), by, count);
        }
        interim.forget(ballot.id());
        ballots.flush();
        keep(DeedKind.BALLOT_CLOSED, ballot);
        events.publishEvent(new BallotChanged(ballot.group(), ballot.id(), true));
        events.publishEvent(new BallotClosed(ballot.details(List.of()), ballot.winners()));
    }

    /** @param ballot locked; its votes are destroyed uncounted */
    void cancel(Ballot ballot, AccountId by) {
        ballot.cancel(clock.instant(), by);
        box.empty(ballot.id());
        interim.forget(ballot.id());
        keep(DeedKind.BALLOT_CANCELLED, ballot);
    }

    private void keep(DeedKind kind, Ballot ballot) {
        audit.keep(Deed.of(kind).in(ballot.group().value()).on(ballot.id().value()));
    }
}
