package org.colloquium.file;

import org.colloquium.account.CurrentUser;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers where the caller stopped reading, for whatever device comes next. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PdfReadingPlace {
    private final PdfPlaces places;
    private final CurrentUser currentUser;

    PdfReadingPlace(PdfPlaces places, CurrentUser currentUser) {
        this.places = places;
        this.currentUser = currentUser;
    }

    @May(Action.READ)
    @Transactional(readOnly = true)
    public PdfPlace of(PdfId pdf) {
        return places.find(currentUser.id(), pdf).orElse(PdfPlace.START);
    }

    @May(Action.READ)
    public void keep(PdfId pdf, PdfPlace place) {
        places.keep(currentUser.id(), pdf, place);
    }
}
