package org.colloquium.intake;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import org.colloquium.outgoing.AddressGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open folder of a mail server, reached through sockets that check where they connect. */
final class ImapFolder implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ImapFolder.class);
    private static final Set<Integer> USUAL_PORTS = Set.of(143, 993);
    private static final String CONNECT_MILLIS = "10000";
    private static final String SILENT_MILLIS = "20000";

    private final Store store;
    private final Folder folder;

    private ImapFolder(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** @throws IntakeFailed with the reason in words, which never repeat what the server said */
    static ImapFolder open(AddressGuard guard, MailboxSettings box) {
        if (!guard.knowsPort(box.port(), USUAL_PORTS)) {
            throw new IntakeFailed("Mail is read on the usual ports only, 993 and 143, not " + box.port() + ".");
        }
        Store store = null;
        try {
            store = Session.getInstance(properties(guard, box)).getStore("imap");
            store.connect(box.host(), box.port(), box.username(), Objects.requireNonNullElse(box.password(), ""));
            Folder folder = store.getFolder(box.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapFolder(store, folder);
        } catch (MessagingException e) {
            close(store);
            log.debug("{} was not opened", box, e);
            throw new IntakeFailed(words(e, box));
        }
    }

    private static Properties properties(AddressGuard guard, MailboxSettings box) {
        boolean plain = box.security() == MailSecurity.NONE;
        SocketFactory sockets = guard.sockets(plain ? Set.of() : USUAL_PORTS);
        Properties properties = new Properties();
        properties.put("mail.imap.socketFactory", sockets);
        properties.put("mail.imap.ssl.socketFactory", sockets); // TLS is laid over the socket that this one connects
        properties.put("mail.imap.socketFactory.fallback", "false"); // or a refused address is tried without the guard
        properties.put("mail.imap.ssl.enable", Boolean.toString(box.security() == MailSecurity.TLS));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.starttls.enable", Boolean.toString(box.security() == MailSecurity.STARTTLS));
        properties.put("mail.imap.starttls.required", Boolean.toString(box.security() == MailSecurity.STARTTLS));
        properties.put("mail.imap.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.imap.timeout", SILENT_MILLIS);
        properties.put("mail.imap.writetimeout", SILENT_MILLIS);
        properties.put("mail.imap.fetchsize", "262144");
        properties.put("mail.imap.peek", "true"); // a mail counts as seen once it is dealt with, not once it is read
        return properties;
    }

    private static String words(MessagingException why, MailboxSettings box) {
        if (why instanceof AuthenticationFailedException) {
            return box.host() + " did not accept this user and password.";
        }
        if (why instanceof FolderNotFoundException) {
            return "There is no folder “" + box.folder() + "” in this mailbox.";
        }
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "The connection to " + box.host() + " could not be made private: its certificate is not for this"
                        + " name, or not trusted.";
            }
        }
        return box.host() + " could not be reached, did not answer in time, or is not public. Look whether server and"
                + " port are right.";
    }

    long validity() throws MessagingException {
        return uids().getUIDValidity();
    }

    long uid(Message mail) throws MessagingException {
        return uids().getUID(mail);
    }

    /** Mails that came on that day or later, after the one with this number; the earliest first. */
    List<Message> since(LocalDate day, long uid, int most) throws MessagingException {
        Date from = Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
        Message[] all = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, from));
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(all, numbers);
        List<Message> later = Arrays.stream(all)
                .filter(it -> number(it) > uid)
                .sorted(Comparator.comparingLong(this::number))
                .limit(most)
                .toList();
        FetchProfile heads = new FetchProfile();
        heads.add(FetchProfile.Item.ENVELOPE);
        heads.add(FetchProfile.Item.SIZE);
        ArrivedMail.RECIPIENTS.forEach(heads::add);
        folder.fetch(later.toArray(Message[]::new), heads);
        return later;
    }

    int size() throws MessagingException {
        return folder.getMessageCount();
    }

    /** Marks it for people who look into the mailbox: as seen, and with a flag when it could not be read. */
    void mark(Message mail, boolean trouble) {
        try {
            mail.setFlag(Flags.Flag.SEEN, true);
            if (trouble) {
                mail.setFlag(Flags.Flag.FLAGGED, true);
            }
        } catch (MessagingException e) {
            log.debug("A mail could not be marked", e); // it is remembered here all the same
        }
    }

    private long number(Message mail) {
        try {
            return uid(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private UIDFolder uids() {
        return (UIDFolder) folder;
    }

    @Override
    public void close() {
        try {
            folder.close(false);
        } catch (MessagingException | IllegalStateException e) {
            // it is closed then
        }
        close(store);
    }

    private static void close(@org.jspecify.annotations.Nullable Store store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException e) {
            // it is closed then
        }
    }
}
