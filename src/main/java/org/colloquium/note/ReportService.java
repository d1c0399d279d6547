package org.colloquium.note;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StoredTime;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.group.MemberService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members ask the moderators to look at what another member wrote; these hide it, or dismiss the report. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class ReportService {
    /** So many open reports a member may have in a group. */
    static final int MOST_OPEN = 20;

    private static final UUID OLDEST = new UUID(0, 0);
    private static final Cursor NEWEST = Cursor.of(new UUID(-1, -1), StoredTime.LAST);

    private final Reports reports;
    private final HandledReports handled;
    private final Texts texts;
    private final Hiding hiding;
    private final Readers readers;
    private final MemberService members;
    private final ApplicationEventPublisher events;

    ReportService(
            Reports reports,
            HandledReports handled,
            Texts texts,
            Hiding hiding,
            Readers readers,
            MemberService members,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.handled = handled;
        this.texts = texts;
        this.hiding = hiding;
        this.readers = readers;
        this.members = members;
        this.events = events;
    }

    /** @throws ConflictException for one's own text, a second report on one, and where there is nobody to report it to */
    @May(Action.WRITE)
    public void report(TextId id, @Nullable String reason) {
        Reader reader = readers.of(id);
        MemberText text = texts.readByAll(id, reader).text();
        GroupId group = new GroupId(text.groupId());
        String why = TextRules.reason(reason);
        requireSense(text, group, reader);
        boolean isFirst = !reports.areOpenOn(id);
        if (!reports.add(group, id, reader.id(), why)) {
            throw new ConflictException("You have reported this already. It waits for the group’s moderators.");
        }
        if (isFirst) {
            events.publishEvent(new TextReported(group, text.author()));
        }
    }

    private void requireSense(MemberText text, GroupId group, Reader reader) {
        if (text.isBy(reader)) {
            throw new ConflictException("This is your own. Change or delete it instead.");
        }
        if (reader.moderator()) {
            throw new ConflictException("You moderate this group. Hide this instead.");
        }
        if (members.of(group).stream()
                .noneMatch(it -> Action.MODERATE.grantTo(it.role()) != Grant.NO
                        && !it.id().equals(text.author()))) {
            throw new ConflictException("Nobody but its author moderates this group, so nobody would see your report.");
        }
        if (reports.countOpenBy(group, reader.id()) >= MOST_OPEN) {
            throw new ConflictException(
                    "%d reports of yours wait in this group. Nobody has to read more at once.".formatted(MOST_OPEN));
        }
    }

    /** How many open reports wait for the caller: none for who does not moderate. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public int count(GroupId group) {
        Reader reader = readers.in(group);
        return reader.moderator() ? reports.count(group, reader) : 0;
    }

    /** The open reports but those on the caller's own texts, the oldest first; in an archived group none wait. */
    @May(Action.SEE_DEEDS)
    @Transactional(readOnly = true)
    public Listing<ReportDetails> list(GroupId group, PageRequest page) {
        Reader reader = readers.in(group);
        if (!reader.moderator()) {
            return new Listing<>(List.of(), null, 0);
        }
        UUID after = Objects.requireNonNullElse(Cursor.readId(page.after()), OLDEST);
        List<Reports.Open> found = reports.open(group, reader, after, page.limit() + 1);
        Map<AccountId, String> names = readers.names(found.stream()
                .flatMap(it -> Stream.of(it.author(), it.reporter()))
                .toList());
        return Listing.of(found, page, it -> Cursor.of(it.id().value()), reports.count(group, reader))
                .map(it -> it.details(names));
    }

    /** What became of those that were answered, the last answer first; without those on texts that the caller may not read. */
    @May(Action.SEE_DEEDS)
    @Transactional(readOnly = true)
    public Listing<HandledReport> handled(GroupId group, PageRequest page) {
        Reader reader = readers.in(group);
        Cursor before = Objects.requireNonNullElse(Cursor.read(page.after()), NEWEST);
        List<HandledReports.Row> found = handled.list(group, reader.id(), before, page.limit() + 1);
        Map<AccountId, String> names = readers.names(found.stream()
                .flatMap(it -> Stream.of(it.author(), it.reporter(), it.handler()))
                .toList());
        return Listing.of(found, page, HandledReports.Row::cursor, handled.count(group, reader.id()))
                .map(it -> it.details(names));
    }

    /** Hides the text, as its moderators can anyway, and so answers all reports on it. */
    @May(Action.MODERATE)
    public void hide(ReportId id, @Nullable String reason) {
        Reader reader = readers.of(id);
        hiding.hideReported(open(id, reader).text(), reason, reader);
    }

    /** Leaves the text as it is. */
    @May(Action.MODERATE)
    public void dismiss(ReportId id) {
        Reader reader = readers.of(id);
        if (!reports.dismiss(open(id, reader), reader)) {
            throw new NotFoundException(Reports.ANSWERED);
        }
    }

    private Reports.Open open(ReportId id, Reader reader) {
        return reports.find(id, readers.groupOf(id), reader).orElseThrow(() -> new NotFoundException(Reports.ANSWERED));
    }
}
