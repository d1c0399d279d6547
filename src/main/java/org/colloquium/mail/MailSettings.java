package org.colloquium.mail;

import java.time.Duration;
import java.util.Optional;

/** Tells which server takes letters now; said by the module that holds the settings. */
public interface MailSettings {
    /**
     * Empty while no server is named: then no mail is sent.
     *
     * @throws org.colloquium.common.ConflictException when its password cannot be opened
     */
    Optional<MailServer> server();

    /** Whether a server is named. */
    boolean isOn();

    /** For how long it is remembered that a letter was sent or given up. */
    Duration kept();
}
