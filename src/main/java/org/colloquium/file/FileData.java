package org.colloquium.file;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.stereotype.Component;

/** PDFs that somebody brought, and where they stopped reading some. */
@Component
class FileData implements PersonalData {
    private final PdfPlaces places;

    FileData(PdfPlaces places) {
        this.places = places;
    }

    @Override
    public Set<String> columns() {
        return Set.of("paper_file.begun_by", "pdf_place.account_id");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("pdfs", "PDFs that you had fetched or uploaded. They are their authors’, so they are not here.", """
                select p.title, f.address, f.name, f.size, f.begun_at, f.kept_at
                from paper_file f join paper p on p.id = f.paper_id where f.begun_by = :person order by f.begun_at""");
        into.json("pdf-places", "Where you stopped reading PDFs.", """
                select p.title, l.page, l.down, l.changed_at
                from pdf_place l join paper_file f on f.id = l.file_id join paper p on p.id = f.paper_id
                where l.account_id = :person order by l.changed_at""");
    }

    @Override
    public void erase(Leaving person) {
        places.forget(person.id());
        // A PDF is the paper’s; who had it fetched refers to the person, who has no name any more.
    }
}
