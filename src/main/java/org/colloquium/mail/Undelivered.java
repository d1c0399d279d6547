package org.colloquium.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.colloquium.common.OneLine;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** A letter did not leave: why, and whether it is worth another try. */
final class Undelivered extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 400;

    /** What is at fault. */
    enum Fault {
        /** This letter will never be taken. */
        LETTER_FOR_GOOD,
        /** This letter is not taken now. */
        LETTER_FOR_NOW,
        /** No letter would be taken now: the server is away, or refuses us. */
        SERVER
    }

    private final Fault fault;

    Undelivered(Fault fault, String words) {
        super(words);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    /** In words for an administrator, on one line. */
    String words() {
        String words = OneLine.of(getMessage());
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    static Undelivered because(Throwable problem, MailServer server) {
        List<Throwable> chain = chain(problem);
        for (Throwable it : chain) {
            if (it instanceof SMTPAddressFailedException refused) {
                return new Undelivered(
                        fault(refused.getReturnCode()), "The mail server refuses this address: " + said(refused));
            }
        }
        for (Throwable it : chain) {
            if (it instanceof SMTPSendFailedException refused && !ofTheSender(refused)) {
                return new Undelivered(
                        fault(refused.getReturnCode()), "The mail server refuses the letter: " + said(refused));
            }
        }
        return problem instanceof AddressException
                ? new Undelivered(Fault.LETTER_FOR_GOOD, "This address cannot be written to: " + said(problem))
                : new Undelivered(Fault.SERVER, server(chain, server));
    }

    /** The sender is the same for all letters. */
    private static boolean ofTheSender(SMTPSendFailedException refused) {
        return refused.getCommand() != null && refused.getCommand().startsWith("MAIL");
    }

    /** 421 is the server leaving, 530 that it wants a password first: neither is about this letter. */
    private static Fault fault(int code) {
        if (code == 421 || code == 530) {
            return Fault.SERVER;
        }
        return code >= 500 ? Fault.LETTER_FOR_GOOD : Fault.LETTER_FOR_NOW;
    }

    private static String server(List<Throwable> chain, MailServer server) {
        Throwable deepest = chain.getLast();
        if (chain.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return "The mail server refuses user and password: " + said(chain.getFirst());
        }
        if (chain.stream().anyMatch(SSLException.class::isInstance)) {
            return "There is no safe connection to the mail server " + server + ": " + said(deepest);
        }
        return chain.getFirst() == deepest
                ? "The mail server " + server + " says: " + said(deepest)
                : "The mail server " + server + " cannot be used: " + said(deepest);
    }

    /** The exception, what it is made of, and what went before. */
    private static List<Throwable> chain(Throwable problem) {
        List<Throwable> chain = new ArrayList<>();
        Throwable it = problem;
        while (it != null && chain.size() < 20 && !chain.contains(it)) {
            chain.add(it);
            it = next(it);
        }
        return chain;
    }

    private static @Nullable Throwable next(Throwable it) {
        return it instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : it.getCause();
    }

    private static String said(Throwable it) {
        String message = it.getMessage();
        return message == null || message.isBlank() ? it.getClass().getSimpleName() : message;
    }
}
