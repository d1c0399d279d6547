package org.colloquium.file;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.stereotype.Component;

/** PDFs that somebody had fetched. */
@Component
class FileData implements PersonalData {
    @Override
    public Set<String> columns() {
        return Set.of("paper_file.begun_by");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("pdfs", "PDFs that you had fetched. They are their authors’, so they are not here.", """
                select p.title, f.address, f.size, f.begun_at, f.kept_at
                from paper_file f join paper p on p.id = f.paper_id where f.begun_by = :person order by f.begun_at""");
    }

    @Override
    public void erase(Leaving person) {
        // A PDF is the paper’s; who had it fetched refers to the person, who has no name any more.
    }
}
