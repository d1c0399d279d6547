package org.colloquium.note.ui;

import java.util.List;
import java.util.Set;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.HomeEntry;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupId;
import org.colloquium.note.ReportService;
import org.colloquium.note.ReportsChanged;
import org.springframework.stereotype.Component;

/** On home: the reports that wait for a moderator. */
@Component
class ReportsOnHome implements HomeEntry {
    private final ReportService reports;

    ReportsOnHome(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public List<Duty> duties(GroupPlace group) {
        int waiting = reports.count(new GroupId(group.id()));
        return waiting == 0
                ? List.of()
                : List.of(new Duty(
                        null,
                        null,
                        Words.sentence(Words.count(waiting, "report", "reports")),
                        false,
                        "Decide whether what was reported stays.",
                        "Read",
                        group.path("notes/reports")));
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Set.of(ReportsChanged.topic(new GroupId(group.id())).name());
    }
}
