package org.colloquium.digest.format.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.colloquium.digest.format.bibliography.Reference;
import org.colloquium.digest.format.table.Columns;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The tables of a page whose headers name columns that describe papers. */
final class PageTables {

    /** A row of such a table. */
    record PaperRow(Element row, Reference reference) {}

    private final List<PaperRow> rows = new ArrayList<>();
    private final List<Element> headers = new ArrayList<>();
    private final Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    static PageTables in(Element page, String base) {
        PageTables tables = new PageTables();
        for (Element table : page.getElementsByTag("table")) {
            List<Element> rows = rows(table);
            Columns columns = rows.isEmpty() ? Columns.of(List.of()) : Columns.of(texts(rows.getFirst()));
            if (columns.describePapers()) {
                tables.taken.add(table);
                tables.headers.add(rows.getFirst());
                rows.stream().skip(1).forEach(row -> tables.add(row, columns, base));
            }
        }
        return tables;
    }

    List<PaperRow> rows() {
        return rows;
    }

    List<Element> headers() {
        return headers;
    }

    /** The tables themselves, in which nothing else is to be looked for. */
    Set<Node> taken() {
        return taken;
    }

    private void add(Element row, Columns columns, String base) {
        Reference reference = columns.reference(texts(row));
        EntryLinks.add(reference, List.of(row), base);
        if (reference.isTitled()) {
            rows.add(new PaperRow(row, reference));
        }
    }

    // A table within a cell has rows of its own.
    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.nameIs("tr")) {
                rows.add(child);
            } else if (Set.of("thead", "tbody", "tfoot").contains(child.normalName())) {
                child.children().stream().filter(it -> it.nameIs("tr")).forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<String> texts(Element row) {
        return row.children().stream()
                .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                .map(Element::text)
                .toList();
    }
}
