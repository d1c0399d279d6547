package org.colloquium.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.colloquium.common.ConflictException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due. It ends at the first letter that the server as a whole fails: the others would fare no better. */
@Component
class MailRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LetterBox box;
    private final MailSettings settings;
    private final Clock clock;

    MailRound(LetterBox box, MailSettings settings, Clock clock) {
        this.box = box;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        try {
            settings.server().ifPresentOrElse(this::send, box::dropUnsendable);
        } catch (ConflictException noPassword) {
            box.next().ifPresent(it -> box.hold(it, String.valueOf(noPassword.getMessage())));
        }
    }

    private void send(MailServer server) {
        try (Postman postman = new Postman(server, PATIENCE, clock)) {
            Optional<LetterBox.Waiting> next = box.next();
            while (next.isPresent() && leaves(next.get(), postman)) {
                next = box.next();
            }
        }
    }

    /** Whether it is worth trying the next. */
    private boolean leaves(LetterBox.Waiting waiting, Postman postman) {
        try {
            postman.deliver(waiting.id(), waiting.letter());
            box.sent(waiting.id());
        } catch (Undelivered e) {
            LOG.warn("Letter {} has not left: {}", waiting.id(), e.words());
            switch (e.fault()) {
                case LETTER_FOR_GOOD -> box.giveUp(waiting.id(), e.words());
                case LETTER_FOR_NOW -> box.keep(waiting, e.words());
                case SERVER -> box.hold(waiting, e.words());
            }
            return e.fault() != Undelivered.Fault.SERVER;
        }
        return true;
    }
}
