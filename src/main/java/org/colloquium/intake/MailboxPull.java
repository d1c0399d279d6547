package org.colloquium.intake;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestLimits;
import org.colloquium.outgoing.AddressGuard;
import org.colloquium.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the mails that came to a group's address since the last time. Others in the mailbox are left as they are. */
@Component
class MailboxPull implements Pull {
    private static final int MOST = 200;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final MailboxRows mailboxes;
    private final MailTaking taking;
    private final AddressGuard guard;
    private final Vault vault;
    private final DigestLimits limits;

    MailboxPull(MailboxRows mailboxes, MailTaking taking, AddressGuard guard, Vault vault, DigestLimits limits) {
        this.mailboxes = mailboxes;
        this.taking = taking;
        this.guard = guard;
        this.vault = vault;
        this.limits = limits;
    }

    @Override
    public IntakeKind kind() {
        return IntakeKind.MAILBOX;
    }

    @Override
    public End pull(Run run) {
        MailboxRows.Mailbox box = mailboxes.of(run.group()).orElseThrow(NotFoundException::new);
        String password = vault.open(box.sealed(), purpose(box.id()));
        Tally tally = new Tally();
        try (ImapFolder folder = ImapFolder.open(guard, box.settings().with(password))) {
            long validity = folder.validity();
            long last = validity == box.validity() ? box.lastUid() : 0;
            Instant end = Instant.now().plus(LONGEST);
            for (Message mail : folder.since(box.since(), last, MOST)) {
                if (Instant.now().isAfter(end)) {
                    break; // the rest comes with the next run
                }
                MailTaking.Place place = new MailTaking.Place(validity, folder.uid(mail));
                if (ArrivedMail.isFor(mail, box.token())) {
                    MailTaking.Taken taken = taking.take(run, place, ArrivedMail.read(mail, limits.bytes()));
                    folder.mark(mail, taken.trouble());
                    tally.count(taken);
                } else {
                    taking.pass(run, place);
                }
            }
        } catch (MessagingException | IOException e) {
            throw new IntakeFailed(
                    "The connection to " + box.settings().host() + " broke off. What had come until then is here.");
        }
        return tally.end();
    }

    /** What a password of this mailbox is sealed for. */
    static String purpose(IntakeId id) {
        return "mailbox:" + id;
    }

    /** What came in one run. */
    private static final class Tally {
        private final List<MailTaking.Taken> all = new ArrayList<>();

        void count(MailTaking.Taken taken) {
            all.add(taken);
        }

        End end() {
            if (all.isEmpty()) {
                return End.nothing("No new mail for this group.");
            }
            int added = all.stream().mapToInt(MailTaking.Taken::added).sum();
            long trouble = all.stream().filter(MailTaking.Taken::trouble).count();
            @Nullable DigestId last = null;
            for (MailTaking.Taken one : all) {
                last = one.digest() == null ? last : one.digest();
            }
            String words = Words.figure(all.size(), "mail", "mails") + ", "
                    + Words.figure(added, "new paper", "new papers") + "."
                    + (trouble == 0 ? "" : " " + Words.sentence(Words.number(trouble)) + " could not be read.");
            return new End(last == null ? End.Outcome.NOTHING : End.Outcome.GOT, words, last);
        }
    }
}
