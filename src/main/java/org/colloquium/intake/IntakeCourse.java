package org.colloquium.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.account.OnBehalf;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.outgoing.NotFetched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs what is due, in the name of its keeper, and writes down how it ended. */
@Component
class IntakeCourse {
    private static final Logger log = LoggerFactory.getLogger(IntakeCourse.class);

    private final IntakeRows rows;
    private final IntakeClock bell;
    private final Map<IntakeKind, Pull> pulls;
    private final OnBehalf onBehalf;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeCourse(
            IntakeRows rows,
            IntakeClock bell,
            List<Pull> pulls,
            OnBehalf onBehalf,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.bell = bell;
        this.pulls = pulls.stream().collect(Collectors.toMap(Pull::kind, Function.identity()));
        this.onBehalf = onBehalf;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Asks it if it is due. Two nodes may call this at once: one runs, the other finds it under way. */
    void tick(IntakeId id) {
        begin(id).ifPresent(run -> {
            try {
                end(run, pull(run));
            } catch (Run.Overtaken e) {
                log.info("A run of {} was overtaken by a later one", id);
            }
        });
    }

    private Optional<Run> begin(IntakeId id) {
        return Optional.ofNullable(transaction.execute(status -> {
            Run run = rows.begin(id, clock.instant()).orElse(null);
            if (run != null) {
                events.publishEvent(new IntakesChanged(run.group()));
            }
            return run;
        }));
    }

    private End pull(Run run) {
        try {
            return onBehalf.of(
                    run.keeper(),
                    () -> java.util.Objects.requireNonNull(pulls.get(run.kind()))
                            .pull(run));
        } catch (NotFetched | IntakeFailed | UnreadableDigest | TooLargeException | ConflictException e) {
            return End.failed(String.valueOf(e.getMessage()));
        } catch (AccessDeniedException | NotFoundException e) {
            return End.failed("Whoever set this up may not import into this group any more. Press Test now, and it"
                    + " goes on in your name.");
        } catch (Run.Overtaken e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("{} {} failed", run.kind(), run.id(), e);
            return End.failed("The server failed at this. Its log says more to the administrator.");
        }
    }

    private void end(Run run, End end) {
        transaction.executeWithoutResult(status -> {
            rows.end(run, end, clock.instant()).ifPresent(next -> bell.ringAt(run.id(), next));
            events.publishEvent(new IntakesChanged(run.group()));
        });
    }
}
