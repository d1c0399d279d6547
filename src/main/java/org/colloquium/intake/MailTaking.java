package org.colloquium.intake;

import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.digest.Arrival;
import org.colloquium.digest.Arrivals;
import org.colloquium.digest.Arrived;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.NewDigest;
import org.colloquium.digest.format.UnreadableDigest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one mail in, once: what becomes of it is written in one transaction with its place in the mailbox. */
@Component
class MailTaking {
    private static final Logger log = LoggerFactory.getLogger(MailTaking.class);

    private final MailboxRows mailboxes;
    private final IntakeRows intakes;
    private final Arrivals arrivals;
    private final DigestLimits limits;
    private final TransactionTemplate transaction;

    MailTaking(
            MailboxRows mailboxes,
            IntakeRows intakes,
            Arrivals arrivals,
            DigestLimits limits,
            TransactionTemplate transaction) {
        this.mailboxes = mailboxes;
        this.intakes = intakes;
        this.arrivals = arrivals;
        this.limits = limits;
        this.transaction = transaction;
    }

    /** Goes on to the next: this one is for somebody else, or was taken before. */
    void pass(Run run, Place place) {
        transaction.executeWithoutResult(status -> {
            intakes.mustBeLatest(run);
            mailboxes.reached(run.id(), place.validity(), place.uid());
        });
    }

    Taken take(Run run, Place place, ArrivedMail mail) {
        if (mailboxes.knows(run.id(), mail.hash())) {
            pass(run, place);
            return new Taken(null, 0, false);
        }
        if (mail.bytes() == null) {
            return trouble(run, place, mail, limits.tooManyBytes().getMessage() + " The mail is still in the mailbox.");
        }
        try {
            return imported(run, place, mail, mail.bytes());
        } catch (Run.Overtaken | AccessDeniedException | NotFoundException e) {
            throw e;
        } catch (NoPapers | UnreadableDigest | TooLargeException e) {
            return trouble(run, place, mail, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("A mail to {} could not be taken in", run.id(), e);
            return trouble(run, place, mail, "The server failed at it. Its log says more to the administrator.");
        }
    }

    private Taken imported(Run run, Place place, ArrivedMail mail, byte[] bytes) {
        String name = mail.subject().isEmpty() ? "mail" : mail.subject().replace('/', ' ');
        Arrival arrival = arrivals.take(
                run.group(),
                new NewDigest(bytes, name + ".eml"),
                new Arrived(
                        "a mail of " + mail.sender(),
                        it -> true,
                        false,
                        () -> intakes.mustBeLatest(run),
                        it -> settle(run, place, mail, it)));
        DigestId digest = arrival.digest() == null ? null : arrival.digest().id();
        return new Taken(digest, arrival.added(), false);
    }

    private void settle(Run run, Place place, ArrivedMail mail, Arrival arrival) {
        if (arrival.found().isEmpty()) {
            throw new NoPapers(String.join(" ", arrival.findings().warnings()));
        }
        DigestId digest = arrival.digest() == null ? null : arrival.digest().id();
        mailboxes.insert(run.id(), mail, digest, null);
        mailboxes.reached(run.id(), place.validity(), place.uid());
    }

    private Taken trouble(Run run, Place place, ArrivedMail mail, String why) {
        transaction.executeWithoutResult(status -> {
            intakes.mustBeLatest(run);
            mailboxes.insert(run.id(), mail, null, why.isBlank() ? "No papers were found in it." : why);
            mailboxes.reached(run.id(), place.validity(), place.uid());
        });
        return new Taken(null, 0, true);
    }

    /** Where in the mailbox a mail is. */
    record Place(long validity, long uid) {}

    /** What became of a mail. */
    record Taken(@Nullable DigestId digest, int added, boolean trouble) {}

    private static final class NoPapers extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoPapers(String message) {
            super(message);
        }
    }
}
