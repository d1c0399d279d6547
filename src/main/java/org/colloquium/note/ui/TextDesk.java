package org.colloquium.note.ui;

import org.colloquium.note.ImageService;
import org.colloquium.note.ReactionService;
import org.colloquium.note.ReportService;
import org.colloquium.note.VersionService;
import org.springframework.stereotype.Component;

/** What can be done with every text, whichever it is. */
@Component
record TextDesk(ReactionService reactions, VersionService versions, ReportService reports, ImageService images) {}
