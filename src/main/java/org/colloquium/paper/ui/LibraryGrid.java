package org.colloquium.paper.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Tex;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.Hits;
import org.colloquium.paper.PaperFigure;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.LibraryLines.Line;

/** The papers found, as many as there may be; space or a click opens the abstract of a row. */
class LibraryGrid extends Grid<PaperId> {
    private static final String TITLE = """
            <a class="title ${item.wrap}" href="${item.href}">${item.parts?.map((it, i) => i % 2 ? html`<mark>${it}</mark>` : /[$\\\\]/.test(it) ? html`<co-tex .text="${it}"></co-tex>` : it)}</a>""";
    private static final String BELOW = """
            <span class="narrow-only below"><span class="roll">${item.roll?.map(it => html`<i class="${it[0] === 'm' ? 'me' : ''}" data-s="${it[1]}"></i>`)}<span class="vh">${item.read}</span></span><span class="meta">${item.figures}</span></span>""";
    private static final String ROLL = """
            <span class="roll" title="${item.read}">${item.roll?.map(it => html`<i class="${it[0] === 'm' ? 'me' : ''}" data-s="${it[1]}"></i>`)}<span class="vh">${item.read}</span></span>""";

    private final LibraryDesk desk;
    private final GroupDetails group;
    private final LibraryLines lines;
    private final LibraryWords words;
    private final List<Column<PaperId>> wideOnly = new ArrayList<>();
    private final Column<PaperId> title;

    LibraryGrid(LibraryDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        List<PaperFigure> figures = desk.figures();
        lines = new LibraryLines(desk, group.id(), figures);
        words = new LibraryWords(group, figures);
        getElement().setAttribute("aria-label", "Papers");
        title = addColumn(title(true)).setHeader("Title").setFlexGrow(1);
        wide(addColumn(roll()).setHeader("Read by").setWidth("9.5rem"));
        for (int i = 0; i < figures.size(); i++) {
            int place = i;
            wide(addColumn(text(it -> words.figure(it.figures().get(place))))
                    .setHeader(figures.get(i).heading())
                    .setWidth(figures.get(i).heading().length() > 5 ? "5rem" : "4.5rem")
                    .setTextAlign(ColumnTextAlign.END));
        }
        wide(addColumn(meta(words::remarks)).setHeader("Remark").setWidth("9rem"));
        wide(addColumn(meta(words::seen)).setHeader("Seen").setWidth("7rem"));
        setItemDetailsRenderer(new ComponentRenderer<>(this::peek));
        setItems(it -> lines.stretch(it.getOffset(), it.getLimit()), it -> {
            it.getOffset();
            it.getLimit();
            return lines.size();
        });
    }

    private void wide(Column<PaperId> column) {
        wideOnly.add(column.setFlexGrow(0));
    }

    void show(List<PaperId> found, String lookedFor) {
        lines.show(found, lookedFor);
        getDataProvider().refreshAll();
    }

    /** Reads what is on the screen again, where it is. */
    void refresh() {
        lines.stale();
        getDataProvider().refreshAll();
    }

    /** On a phone a line is the title with its figures below. */
    void narrow(boolean narrow) {
        wideOnly.forEach(it -> it.setVisible(!narrow));
        title.setRenderer(title(!narrow));
        title.setHeader(narrow ? "Papers" : "Title");
    }

    private LitRenderer<PaperId> title(boolean wide) {
        LitRenderer<PaperId> renderer = LitRenderer.<PaperId>of(wide ? TITLE : TITLE + BELOW)
                .withProperty("wrap", it -> wide ? "" : "wrap")
                .withProperty("href", it -> group.place().path("papers/" + it))
                .withProperty("parts", it -> parts(it));
        return wide
                ? renderer
                : renderer.withProperty(
                                "roll",
                                with(List.of(), it -> words.roll(it.row().call())))
                        .withProperty("read", with("", it -> words.read(it.row().call())))
                        .withProperty("figures", with("", words::figures));
    }

    private LitRenderer<PaperId> roll() {
        return LitRenderer.<PaperId>of(ROLL)
                .withProperty("roll", with(List.of(), it -> words.roll(it.row().call())))
                .withProperty("read", with("", it -> words.read(it.row().call())));
    }

    private LitRenderer<PaperId> meta(SerializableFunction<Line, String> value) {
        return LitRenderer.<PaperId>of("<span class=\"meta\">${item.it}</span>").withProperty("it", with("", value));
    }

    private LitRenderer<PaperId> text(SerializableFunction<Line, String> value) {
        return LitRenderer.<PaperId>of("${item.it}").withProperty("it", with("", value));
    }

    /** The title by turns as it is and with a hit. */
    private List<String> parts(PaperId paper) {
        Line line = lines.of(paper);
        return line == null
                ? List.of("Deleted")
                : List.of(line.row().title().split("[" + Hits.START + Hits.END + "]", -1));
    }

    private <T> com.vaadin.flow.function.ValueProvider<PaperId, T> with(T gone, SerializableFunction<Line, T> value) {
        return paper -> {
            Line line = lines.of(paper);
            return line == null ? gone : value.apply(line);
        };
    }

    private Div peek(PaperId paper) {
        String summary = desk.library().summary(paper, lines.words());
        Div text = new Div();
        String[] parts = (summary.isEmpty() ? "The source gave no abstract." : summary)
                .split("[" + Hits.START + Hits.END + "]", -1);
        for (int i = 0; i < parts.length; i++) {
            text.add(i % 2 == 0 ? Tex.of(parts[i]) : new HtmlContainer("mark", new Text(parts[i])));
        }
        return Parts.classed("peek", text, Parts.link(group.place().path("papers/" + paper), "Open"));
    }
}
