package org.colloquium.roster;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.colloquium.account.SiteAddress;
import org.springframework.stereotype.Component;

/** The links of people with new accounts as a table to hand out from. */
@Component
public class LinkList {
    private final SiteAddress site;

    LinkList(SiteAddress site) {
        this.site = site;
    }

    /** With a mark at its beginning, so that spreadsheets read names right. */
    public byte[] of(RosterDone done) {
        StringWriter text = new StringWriter();
        text.append('\uFEFF');
        try (CSVPrinter table = CSVFormat.DEFAULT.print(text)) {
            table.printRecord("email", "name", "link");
            for (RosterDone.Invited it : done.invited()) {
                table.printRecord(harmless(it.email()), harmless(it.name()), site.to(it.path()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet takes a cell that begins so for a formula. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
