package org.colloquium.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Takes letters to the mail server, several over one connection. Each has a time to be done: a server that hangs, or
 * answers a byte at a time, is left.
 */
final class Postman implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final MailServer server;
    private final Duration patience;
    private final Clock clock;
    private final Session session;
    private @Nullable Transport transport;

    /** @param more properties of the mail library; tests trust their own server by them */
    Postman(MailServer server, Duration patience, Clock clock, Map<String, String> more) {
        this.server = server;
        this.patience = patience;
        this.clock = clock;
        Properties properties = properties(server);
        properties.putAll(more);
        this.session = Session.getInstance(properties);
    }

    Postman(MailServer server, Duration patience, Clock clock) {
        this(server, patience, clock, Map.of());
    }

    void deliver(UUID id, Letter letter) throws Undelivered {
        Future<?> work = THREADS.submit(() -> {
            send(id, letter);
            return true;
        });
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            close();
            throw Undelivered.because(e.getCause() == null ? e : e.getCause(), server);
        } catch (TimeoutException e) {
            leave(work);
            throw new Undelivered(
                    Undelivered.Fault.SERVER,
                    "The mail server " + server + " was not done after " + patience.toSeconds() + " seconds.");
        } catch (InterruptedException e) {
            leave(work);
            Thread.currentThread().interrupt();
            throw new Undelivered(Undelivered.Fault.SERVER, "This server was stopped while it sent the letter.");
        }
    }

    private void send(UUID id, Letter letter) throws MessagingException {
        checkSender();
        MimeMessage message = LetterMessage.of(letter, id, server, session, clock.instant());
        connected().sendMessage(message, message.getRecipients(Message.RecipientType.TO));
    }

    private Transport connected() throws MessagingException {
        Transport known = transport;
        if (known != null) {
            return known;
        }
        Transport fresh = session.getTransport("smtp");
        if (server.user().isEmpty()) {
            fresh.connect();
        } else {
            fresh.connect(server.user(), server.password());
        }
        transport = fresh;
        return fresh;
    }

    private void checkSender() throws MessagingException {
        try {
            new InternetAddress(server.from(), true);
        } catch (AddressException e) {
            throw new MessagingException("The sender’s address is not one: " + server.from());
        }
    }

    /** An interrupted thread closes its socket; closing the transport as well would wait for that thread. */
    private void leave(Future<?> work) {
        transport = null;
        work.cancel(true);
    }

    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // it is closed all the same
            }
        }
    }

    private static Properties properties(MailServer server) {
        String silence = String.valueOf(SILENCE.toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", silence);
        properties.put("mail.smtp.timeout", silence);
        properties.put("mail.smtp.writetimeout", silence);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }
}
