package org.colloquium.note;

import java.time.Clock;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hides texts from all but their authors and the moderators, which answers the reports on them. */
@Component
class Hiding {
    private final Notes notes;
    private final Replies replies;
    private final Reports reports;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hiding(Notes notes, Replies replies, Reports reports, AuditLog log, ApplicationEventPublisher events, Clock clock) {
        this.notes = notes;
        this.replies = replies;
        this.reports = reports;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Not kept yet. */
    void hide(MemberText text, @Nullable String reason, Reader moderator) {
        hideAndAnswer(text, reason, moderator);
    }

    private boolean hideAndAnswer(MemberText text, @Nullable String reason, Reader moderator) {
        text.hide(reason, moderator, clock.instant());
        log.keep(Deed.of(DeedKind.NOTE_HIDDEN).in(text.groupId()).on(text.value()));
        return reports.close(text.id(), moderator);
    }

    private void hideUnanswered(MemberText text, @Nullable String reason, Reader moderator) {
        if (!hideAndAnswer(text, reason, moderator)) {
            throw new NotFoundException(Reports.ANSWERED);
        }
    }

    /**
     * Hides a text with an open report, which a moderator reaches even where others' notes are hidden from them.
     *
     * @throws NotFoundException when another moderator was faster
     */
    void hideReported(TextId id, @Nullable String reason, Reader moderator) {
        Note about = switch (id) {
            case NoteId it -> {
                Note note = notes.reported(it.value()).orElseThrow(NotFoundException::new);
                hideUnanswered(note, reason, moderator);
                yield notes.saveAndFlush(note);
            }
            case ReplyId it -> {
                Reply reply = replies.reported(it.value()).orElseThrow(NotFoundException::new);
                hideUnanswered(reply, reason, moderator);
                replies.saveAndFlush(reply);
                yield notes.reported(reply.note().value()).orElseThrow(NotFoundException::new);
            }
        };
        events.publishEvent(about.changed());
    }
}
