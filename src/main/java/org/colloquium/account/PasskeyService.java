package org.colloquium.account;

import java.util.List;
import java.util.Objects;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.OneLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own passkeys. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PasskeyService {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyService.class);
    private static final int MOST = 20;

    private final Passkeys passkeys;
    private final PasskeyOwners owners;
    private final RelyingParty site;
    private final SignInSettings settings;
    private final OwnWaysIn ways;
    private final CurrentUser currentUser;
    private final Accounts accounts;
    private final OtherSessions sessions;
    private final Reauthentication reauthentication;
    private final AuditLog audit;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    PasskeyService(
            Passkeys passkeys,
            PasskeyOwners owners,
            RelyingParty site,
            SignInSettings settings,
            OwnWaysIn ways,
            CurrentUser currentUser,
            Accounts accounts,
            OtherSessions sessions,
            Reauthentication reauthentication,
            AuditLog audit,
            Notices notices,
            ApplicationEventPublisher events) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.site = site;
        this.settings = settings;
        this.ways = ways;
        this.currentUser = currentUser;
        this.accounts = accounts;
        this.sessions = sessions;
        this.reauthentication = reauthentication;
        this.audit = audit;
        this.notices = notices;
        this.events = events;
    }

    /** The oldest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<PasskeyDetails> mine() {
        return passkeys.of(currentUser.id());
    }

    /**
     * What the caller's browser is to be told, so that it makes a passkey.
     *
     * @throws IdentityUnconfirmed unless the caller has just shown who they are
     */
    @SignedIn
    public NewPasskey begin() {
        reauthentication.require();
        if (!settings.passkeys()) {
            throw new ConflictException("This server does not offer passkeys.");
        }
        AccountId me = currentUser.id();
        if (passkeys.of(me).size() >= MOST) {
            throw new ConflictException("You have " + MOST + " passkeys. Remove one first.");
        }
        owners.know(me);
        return new NewPasskey(
                me,
                site.operations()
                        .createPublicKeyCredentialCreationOptions(
                                new ImmutablePublicKeyCredentialCreationOptionsRequest(Objects.requireNonNull(
                                        SecurityContextHolder.getContext().getAuthentication()))));
    }

    /**
     * Keeps the passkey that was made, and tells its owner by letter.
     *
     * @param answer what the browser said, as JSON
     * @throws InvalidInputException when the name is none, or the answer is not to what the browser was told
     */
    @SignedIn
    public void add(NewPasskey begun, String answer, String name) {
        AccountId me = currentUser.id();
        if (!begun.owner().equals(me)) {
            throw new NotFoundException();
        }
        String clean = clean(name.isBlank() ? "Passkey" : name);
        try {
            site.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            begun.options(), new RelyingPartyPublicKey(PasskeyAnswer.made(answer), clean)));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("A new passkey was refused", e);
            throw new InvalidInputException("passkey", "This device gave an answer that does not fit. Try again.");
        }
        audit.keep(Deed.of(DeedKind.PASSKEY_ADDED).on(me.value()));
        notices.tell(
                me,
                "A passkey was added to your account",
                "The passkey “" + clean + "” was added to your account: whoever has it can sign in as you.");
    }

    @SignedIn
    public void rename(PasskeyId passkey, String name) {
        if (!passkeys.rename(currentUser.id(), passkey, clean(name))) {
            throw new NotFoundException();
        }
    }

    /**
     * Whoever has it cannot sign in with it any more, and whoever is signed in as the caller elsewhere is signed out.
     *
     * @throws ConflictException when the caller could not sign in any more
     * @throws IdentityUnconfirmed unless the caller has just shown who they are
     */
    @SignedIn
    public void remove(PasskeyId passkey) {
        reauthentication.require();
        AccountId me = currentUser.id();
        Account account = accounts.findById(me.value()).orElseThrow(NotFoundException::new);
        ways.take(account, () -> {
            if (!passkeys.remove(me, passkey)) {
                throw new NotFoundException();
            }
        });
        sessions.end(account);
        events.publishEvent(new AccountChanged(me));
        audit.keep(Deed.of(DeedKind.PASSKEY_REMOVED).on(me.value()).with("passkey", passkey.value()));
        notices.tell(
                me,
                "A passkey was removed from your account",
                "A passkey was removed from your account. It opens nothing any more, and other devices are signed out.");
    }

    private static String clean(String name) {
        String clean = OneLine.of(name);
        if (clean.isEmpty() || clean.length() > 100) {
            throw new InvalidInputException("name", "A passkey's name has 1 to 100 characters.");
        }
        return clean;
    }
}
