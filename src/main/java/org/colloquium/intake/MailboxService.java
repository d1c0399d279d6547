package org.colloquium.intake;

import jakarta.mail.MessagingException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.outgoing.AddressGuard;
import org.colloquium.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mailbox of a group, and the secret address by which mails are for it. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MailboxService {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int TOKEN = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MailboxRows mailboxes;
    private final IntakeRows intakes;
    private final IntakeClock bell;
    private final AddressGuard guard;
    private final Vault vault;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailboxService(
            MailboxRows mailboxes,
            IntakeRows intakes,
            IntakeClock bell,
            AddressGuard guard,
            Vault vault,
            CurrentUser currentUser,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.intakes = intakes;
        this.bell = bell;
        this.guard = guard;
        this.vault = vault;
        this.currentUser = currentUser;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @May(Action.SET_UP)
    @Transactional(readOnly = true)
    public Optional<MailboxDetails> find(GroupId group) {
        return mailboxes
                .of(group)
                .flatMap(
                        box -> intakes.find(group, IntakeKind.MAILBOX, box.id()).map(it -> details(box, it)));
    }

    /** Where members forward digests to; nothing when there is no mailbox. */
    @May(Action.IMPORT)
    @Transactional(readOnly = true)
    public Optional<String> address(GroupId group) {
        return mailboxes
                .of(group)
                .map(it -> MailboxSettings.secret(it.settings().address(), it.token()));
    }

    /**
     * Opens the mailbox once, without reading a mail.
     *
     * @return what was found, in words
     * @throws IntakeFailed when it cannot be opened
     */
    @May(Action.SET_UP)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String tryOut(GroupId group, MailboxSettings settings) {
        try (ImapFolder folder = ImapFolder.open(guard, settings.with(password(group, settings)))) {
            return "It opens: " + Words.count(folder.size(), "mail", "mails") + " in the folder.";
        } catch (MessagingException e) {
            throw new IntakeFailed("The connection to " + settings.host() + " broke off.");
        }
    }

    /** Sets it up or changes it, and has it read at once. */
    @May(Action.SET_UP)
    public void save(GroupId group, MailboxSettings settings) {
        String password = password(group, settings);
        IntakeId id = mailboxes
                .of(group)
                .map(MailboxRows.Mailbox::id)
                .orElseGet(
                        () -> intakes.insert(group, IntakeKind.MAILBOX, "Mailbox", currentUser.id(), clock.instant()));
        mailboxes.save(
                id,
                group,
                settings,
                vault.seal(password, MailboxPull.purpose(id)),
                token(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        intakes.due(group, id, currentUser.id(), clock.instant());
        bell.ringAt(id, clock.instant());
        log.keep(Deed.of(DeedKind.MAILBOX_SET_UP).in(group.value()).on(id.value()));
        events.publishEvent(new IntakesChanged(group));
    }

    /** Gives the group another address; what is sent to the former one is left alone from now on. */
    @May(Action.SET_UP)
    public void renew(GroupId group) {
        mailboxes.renew(mailboxes.of(group).orElseThrow(NotFoundException::new).id(), token());
        events.publishEvent(new IntakesChanged(group));
    }

    /** A stored password goes to the server that it was entered for and to no other. */
    private String password(GroupId group, MailboxSettings settings) {
        String given = settings.password();
        if (given != null) {
            return given;
        }
        return mailboxes
                .of(group)
                .filter(it -> it.settings().host().equals(settings.host())
                        && it.settings().username().equals(settings.username())
                        && it.settings().security() == settings.security()
                        && it.settings().port() == settings.port())
                .map(it -> vault.open(it.sealed(), MailboxPull.purpose(it.id())))
                .orElseThrow(() -> new InvalidInputException("password", "Enter the password of the mailbox."));
    }

    private static String token() {
        StringBuilder token = new StringBuilder();
        RANDOM.ints(TOKEN, 0, LETTERS.length()).forEach(it -> token.append(LETTERS.charAt(it)));
        return token.toString();
    }

    private static MailboxDetails details(MailboxRows.Mailbox box, IntakeDetails intake) {
        MailboxSettings it = box.settings();
        return new MailboxDetails(
                intake,
                it.host(),
                it.port(),
                it.security(),
                it.username(),
                it.folder(),
                it.address(),
                MailboxSettings.secret(it.address(), box.token()));
    }
}
