package org.colloquium.deeds.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.deeds.Choice;
import org.colloquium.deeds.DeedExport;
import org.colloquium.deeds.DeedFilter;
import org.colloquium.deeds.DeedService;
import org.colloquium.deeds.ExportFormat;

/** The audit log of the server, for its administrators. */
@Route("admin/audit")
@PageTitle("Audit log · Colloquium")
@StyleSheet("account.css")
@PermitAll
class AuditView extends Div implements BeforeEnterObserver {
    private static final String LINE = "Who did what, the newest first. Nobody can change it, administrators neither.";

    private final DeedExport export;
    private final DeedPage page;
    private DeedFilter shown = DeedFilter.ALL;

    AuditView(DeedService deeds, DeedExport export) {
        this.export = export;
        ComboBox<Choice> person = new ComboBox<>();
        ComboBox<Choice> group = new ComboBox<>();
        Stream.of(person, group).forEach(it -> it.setItemLabelGenerator(Choice::name));
        person.setItems(
                query -> deeds.people(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        group.setItems(
                query -> deeds.groups(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        page = new DeedPage(
                Parts.head(
                        "Audit log",
                        LINE,
                        download(ExportFormat.CSV, "CSV"),
                        download(ExportFormat.JSON_LINES, "JSON")),
                DeedSource.all(deeds),
                "admin/audit",
                changed -> new DeedFilters(person, group, deeds::person, deeds::group, changed));
        setSizeFull();
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        DeedAddress address = DeedAddress.read(query);
        shown = address.filter(Times.readersZone());
        page.show(address);
    }

    /** Of what the filter shows at the moment of the click. */
    private Anchor download(ExportFormat format, String name) {
        DownloadHandler handler = event -> {
            event.setFileName(format.fileName());
            event.setContentType(format.type());
            export.write(shown, format, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, "Export as " + name);
        link.addClassName("download");
        return link;
    }
}
