package org.colloquium.note.ui;

import java.util.Set;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.group.GroupId;
import org.colloquium.note.ReportService;
import org.colloquium.note.ReportsChanged;
import org.springframework.stereotype.Component;

/** All notes of the group in the drawer, with how many reports wait for whoever moderates. */
@Component
class StreamPlace implements DrawerEntry {
    private final ReportService reports;

    StreamPlace(ReportService reports) {
        this.reports = reports;
    }

    @Override
    public String label() {
        return "Notes";
    }

    @Override
    public String icon() {
        return "pencil";
    }

    @Override
    public String path() {
        return "notes";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Count count(GroupPlace group) {
        return new Count(reports.count(new GroupId(group.id())), true);
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return Set.of(ReportsChanged.topic(new GroupId(group.id())).name());
    }
}
