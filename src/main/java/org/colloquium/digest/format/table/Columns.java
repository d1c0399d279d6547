package org.colloquium.digest.format.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.digest.format.bibliography.PersonNames;
import org.colloquium.digest.format.bibliography.Reference;
import org.colloquium.digest.format.bibliography.WrittenDate;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;

/** Where in the rows of a table stands what, by the names in its header. */
public final class Columns {

    private static final int TAGS = 4;

    private final Map<Column, Integer> places;

    private Columns(Map<Column, Integer> places) {
        this.places = places;
    }

    /** The columns that a header names; where two say the same, the one with the more usual name counts. */
    public static Columns of(List<String> header) {
        long tags = header.stream()
                .filter(cell -> cell.strip().length() == 2)
                .filter(cell -> Column.named(cell, true).isPresent())
                .count();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int i = 0; i < header.size(); i++) {
            int place = i;
            Column.named(header.get(i), tags >= TAGS)
                    .ifPresent(column -> places.merge(
                            column,
                            place,
                            (one, other) ->
                                    column.rank(header.get(other)) < column.rank(header.get(one)) ? other : one));
        }
        return new Columns(places);
    }

    static Columns at(Map<Column, Integer> places) {
        return new Columns(places);
    }

    /** How many columns are known. */
    public int known() {
        return places.size();
    }

    /** Whether a row says a paper's title and something else of it. */
    public boolean describePapers() {
        return places.containsKey(Column.TITLE) && places.size() >= 2;
    }

    /** What a row says of its paper. */
    public Reference reference(List<String> cells) {
        String date = cell(cells, Column.DATE);
        String year = cell(cells, Column.YEAR);
        Reference reference = new Reference()
                .title(cell(cells, Column.TITLE))
                .summary(cell(cells, Column.ABSTRACT))
                .authors(PersonNames.ofList(cell(cells, Column.AUTHORS)))
                .published(WrittenDate.iso(date)
                        .filter(exact -> exact.startsWith(year))
                        .or(() -> WrittenDate.iso(year))
                        .orElse(date.isEmpty() ? year : date))
                .venue(cell(cells, Column.VENUE))
                .comment(cell(cells, Column.COMMENT))
                .identifier(cell(cells, Column.DOI))
                .identifier(cell(cells, Column.ARXIV))
                .address(cell(cells, Column.DOI))
                .address(cell(cells, Column.ARXIV))
                .address(cell(cells, Column.LINK));
        links(reference, cell(cells, Column.PDF), LinkRel.PDF);
        links(reference, cell(cells, Column.CODE), LinkRel.CODE);
        links(reference, cell(cells, Column.PROJECT), LinkRel.PROJECT);
        return reference;
    }

    private static void links(Reference reference, String cell, LinkRel rel) {
        LinksInText.find(cell).stream().map(PaperLink::url).forEach(url -> reference.as(rel, url));
    }

    private String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
