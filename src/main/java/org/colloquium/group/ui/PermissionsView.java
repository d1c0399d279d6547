package org.colloquium.group.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.PermissionTable;
import org.colloquium.group.Role;

/** The permission table as a page: the very table that decides. */
@Route("admin/permissions")
@PageTitle("Permissions · Colloquium")
@StyleSheet("group.css")
@PermitAll
class PermissionsView extends Div implements BeforeEnterObserver {
    private final PermissionTable table;

    PermissionsView(PermissionTable table) {
        this.table = table;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NativeTable shown = new NativeTable();
        shown.addClassNames("board", "permissions");
        shown.getElement().setAttribute("tabindex", "0"); // the page can be scrolled by keyboard
        shown.getElement().setAttribute("aria-label", "Permissions");
        shown.getHead().add(header());
        table.actions().forEach(it -> shown.getBody().add(row(it)));
        removeAll();
        add(Parts.page(
                "wide",
                Parts.head(
                        "Who may do what in a group",
                        "The server decides by this table, on screen and for programs. "
                                + "Whoever is not in a group finds nothing of it."),
                Parts.middle(shown)));
    }

    private static NativeTableRow header() {
        NativeTableRow row = new NativeTableRow();
        row.add(heading("A person may", "col"));
        for (Role role : Role.values()) {
            row.add(heading(role.word(), "col"));
        }
        row.add(heading("administrator who is not in it", "col"));
        return row;
    }

    private static NativeTableRow row(Action action) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading(Words.sentence(action.words()), "row"));
        for (Role role : Role.values()) {
            row.add(cell(role.word(), action.grantTo(role)));
        }
        row.add(cell("administrator", action.grantToAdministrator()));
        return row;
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell cell(String who, Grant grant) {
        NativeTableCell cell = new NativeTableCell(grant == Grant.NO ? "no" : grant.words());
        cell.getElement().setAttribute("data-role", who);
        cell.setClassName("no", grant == Grant.NO);
        return cell;
    }
}
