package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Section;
import org.colloquium.account.Me;
import org.colloquium.account.MyExport;
import org.colloquium.account.Reauthentication;
import org.colloquium.live.Live;
import org.springframework.stereotype.Component;

/** Everything about me, among the sections of "My account". */
@Component
class ExportPlace implements AccountSection {
    private final MyExport exports;
    private final Reauthentication reauthentication;
    private final ConfirmIdentity confirm;
    private final Live live;

    ExportPlace(MyExport exports, Reauthentication reauthentication, ConfirmIdentity confirm, Live live) {
        this.exports = exports;
        this.reauthentication = reauthentication;
        this.confirm = confirm;
        this.live = live;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean inMargin() {
        return false;
    }

    @Override
    public Section section(Me me) {
        return new ExportSection(exports, reauthentication, confirm, live, me.id());
    }
}
