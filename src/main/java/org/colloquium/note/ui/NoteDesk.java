package org.colloquium.note.ui;

import org.colloquium.group.MemberService;
import org.colloquium.live.Live;
import org.colloquium.note.BlindService;
import org.colloquium.note.NoteService;
import org.colloquium.note.ReplyService;
import org.colloquium.note.WritingService;
import org.colloquium.paper.PaperTitles;
import org.springframework.stereotype.Component;

/** What the notes on a page are worked with. */
@Component
record NoteDesk(
        NoteService notes,
        ReplyService replies,
        BlindService blind,
        WritingService writing,
        TextDesk texts,
        MemberService members,
        PaperTitles papers,
        Live live) {}
