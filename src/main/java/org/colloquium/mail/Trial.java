package org.colloquium.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.springframework.stereotype.Component;

/** Tries the mail server now, past the box, and tells what it says. */
@Component
public class Trial {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final MailSettings settings;
    private final LetterBox box;
    private final MailClock mailClock;
    private final Clock clock;

    Trial(MailSettings settings, LetterBox box, MailClock mailClock, Clock clock) {
        this.settings = settings;
        this.box = box;
        this.mailClock = mailClock;
        this.clock = clock;
    }

    /** Sends it in the background; what comes of it, in words, is there within twenty seconds or so. */
    public CompletableFuture<String> send(Letter letter) {
        return CompletableFuture.supplyAsync(() -> attempt(letter), THREADS);
    }

    private String attempt(Letter letter) {
        try {
            MailServer server = settings.server().orElse(null);
            if (server == null) {
                return "No mail was sent: name a mail server and a sender’s address, and save them first.";
            }
            try (Postman postman = new Postman(server, PATIENCE, clock)) {
                postman.deliver(Ids.next(), letter);
            }
        } catch (Undelivered e) {
            return "No mail was sent. " + e.words();
        } catch (ConflictException e) {
            return "No mail was sent. " + e.getMessage();
        }
        if (box.release() > 0) {
            mailClock.wake();
        }
        return "The mail server has taken it. It should be in the mailbox of " + letter.to() + " soon.";
    }
}
