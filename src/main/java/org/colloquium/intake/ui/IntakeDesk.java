package org.colloquium.intake.ui;

import org.colloquium.digest.DigestLimits;
import org.colloquium.intake.FeedService;
import org.colloquium.intake.IntakeService;
import org.colloquium.intake.MailboxService;
import org.colloquium.intake.UnreadMailService;
import org.springframework.stereotype.Component;

/** What the screens of feeds and the mailbox work with. */
@Component
record IntakeDesk(
        FeedService feeds,
        MailboxService mailboxes,
        UnreadMailService unread,
        IntakeService intakes,
        DigestLimits limits) {}
