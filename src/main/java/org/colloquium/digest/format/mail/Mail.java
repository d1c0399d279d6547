package org.colloquium.digest.format.mail;

import java.util.function.Function;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;

/** A mail, or a file of mails (mbox), with digests of other formats in it: as its text, forwarded, or attached. */
public final class Mail implements Recogniser {

    public static final String FORMAT = "mail";

    private final Function<DigestSource, Recognition> inner;

    public Mail() {
        this(Formats::recogniseInMail);
    }

    /** Of mails whose parts are read in a certain way. */
    public Mail(Function<DigestSource, Recognition> inner) {
        this.inner = inner;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public String name() {
        return "a mail with a digest in it";
    }

    @Override
    public Guess guess(DigestSource source) {
        return switch (MailHead.likeness(source.bytes())) {
            case MAIL -> new Guess(0.99, "It begins with the header of a mail.");
            case COPIED -> new Guess(0.5, "It begins with lines of a mail's header.");
            case NONE ->
                Forwarded.isIn(source.lines().lines())
                        ? new Guess(0.45, "It has a forwarded mail in it.")
                        : new Guess(0, "It does not begin with the header of a mail.");
        };
    }

    @Override
    public Recognition recognise(DigestSource source) {
        MailReading reading = new MailReading(inner, source.bytes().length);
        if (MailHead.likeness(source.bytes()) == MailHead.Likeness.NONE) {
            reading.text(source);
        } else {
            reading.mails(Mailbox.split(source.bytes()));
        }
        return reading.found();
    }
}
