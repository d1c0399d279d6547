package org.colloquium.intake;

import java.util.List;
import java.util.UUID;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DraftService;
import org.colloquium.digest.NewDigest;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails to a group in which no digest could be read. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class UnreadMailService {
    private static final int MOST = 100;

    private final MailboxRows mailboxes;
    private final DraftService drafts;
    private final ApplicationEventPublisher events;

    UnreadMailService(MailboxRows mailboxes, DraftService drafts, ApplicationEventPublisher events) {
        this.mailboxes = mailboxes;
        this.drafts = drafts;
        this.events = events;
    }

    /** As many as a page shows, the latest first. */
    @May(Action.SET_UP)
    @Transactional(readOnly = true)
    public List<UnreadMail> latest(GroupId group) {
        return mailboxes.unread(group, null, MOST);
    }

    /** The latest first. */
    @May(Action.SET_UP)
    @Transactional(readOnly = true)
    public Listing<UnreadMail> list(GroupId group, PageRequest page) {
        return Listing.of(
                mailboxes.unread(group, Cursor.read(page.after()), page.limit() + 1),
                page,
                it -> Cursor.of(it.id(), it.cameAt()),
                mailboxes.countUnread(group));
    }

    /** Such a mail as it came, if it was kept. */
    @May(Action.SET_UP)
    @Transactional(readOnly = true)
    public byte[] source(GroupId group, UUID mail) {
        return mailboxes.bytes(group, mail).orElseThrow(NotFoundException::new);
    }

    /** Makes a draft of such a mail, to be looked at and read as another format. */
    @May(Action.SET_UP)
    public DigestId lookAt(GroupId group, UUID mail) {
        return drafts.keep(group, new NewDigest(source(group, mail), "mail.eml"));
    }

    /** Takes it off the list. */
    @May(Action.SET_UP)
    public void dismiss(GroupId group, UUID mail) {
        if (!mailboxes.dismiss(group, mail)) {
            throw new NotFoundException();
        }
        events.publishEvent(new IntakesChanged(group));
    }
}
