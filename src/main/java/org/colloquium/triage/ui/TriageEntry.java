package org.colloquium.triage.ui;

import java.util.Set;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ui.DrawerEntry;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.group.GroupId;
import org.colloquium.triage.TriageMoved;
import org.colloquium.triage.TriagePlace;
import org.colloquium.triage.TriageService;
import org.springframework.stereotype.Component;

/** Triage in the drawer, with how many papers are left in the queue that the reader was in last. */
@Component
class TriageEntry implements DrawerEntry {
    private final TriageService triage;
    private final CurrentUser me;

    TriageEntry(TriageService triage, CurrentUser me) {
        this.triage = triage;
        this.me = me;
    }

    @Override
    public String label() {
        return "Triage";
    }

    @Override
    public String icon() {
        return "layers";
    }

    @Override
    public String path() {
        return "triage";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Count count(GroupPlace group) {
        return triage.latest(new GroupId(group.id()), 1).stream()
                .findFirst()
                .map(TriagePlace::left)
                .map(it -> new Count(it, false))
                .orElse(Count.NONE);
    }

    @Override
    public Set<String> follows(GroupPlace group) {
        return me.find().map(it -> Set.of(TriageMoved.topic(it).name())).orElse(Set.of());
    }

    @Override
    public boolean onPhone() {
        return true;
    }
}
