package org.colloquium.vote.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.CountService;
import org.colloquium.vote.CountedVotes;
import org.colloquium.vote.ShortTitles;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Methods;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Counts a downloaded file of votes again, keeping nothing. */
@Route("recount")
@PageTitle("Recount \u00b7 Colloquium")
@StyleSheet("vote.css")
@PermitAll
class RecountView extends Div {
    private static final int MOST_BYTES = 32 << 20;

    private final CountService counting;
    private final JsonMapper json;
    private final Problem problem = new Problem();
    private final Div answer = new Div();

    RecountView(CountService counting, JsonMapper json) {
        this.counting = counting;
        this.json = json;
        answer.getElement().setAttribute("aria-live", "polite");
        add(Parts.page(
                "recount",
                Parts.head(
                        "Count a ballot again",
                        "Drop the votes of a closed ballot here. They are counted anew, and nothing is kept."),
                Parts.middle(problem, upload(), answer)));
    }

    private Upload upload() {
        Upload upload = new Upload();
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileTypes("application/json", ".json");
        upload.setUploadButton(new Button("Choose votes.json"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(
                it -> problem.say("This is no file of votes: it ends in .json and has up to 32 MB."));
        upload.addAllFinishedListener(it -> upload.clearFileList());
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream in = event.getInputStream()) {
            CountedVotes file = read(in.readNBytes(MOST_BYTES));
            Count count = counting.count(file.method(), file.question(), file.votes());
            ui.access(() -> show(file, count));
        } catch (InvalidInputException e) {
            ui.access(() -> refuse(String.valueOf(e.getMessage())));
        }
    }

    /** What a ballot's file has, or as much of it as a count needs. */
    CountedVotes read(byte[] bytes) {
        try {
            CountedVotes file = json.readValue(bytes, CountedVotes.class);
            if (file != null && isWhole(file)) {
                return file;
            }
        } catch (JacksonException e) {
            throw new InvalidInputException("file", "This is no file of votes as a closed ballot gives it.");
        }
        throw new InvalidInputException(
                "file", "This file lacks something: it has method, seats, candidates, options and votes.");
    }

    private static boolean isWhole(CountedVotes file) {
        return Stream.of(file.method(), file.candidates(), file.votes()).noneMatch(Objects::isNull)
                && file.candidates().stream().noneMatch(Objects::isNull);
    }

    private void refuse(String why) {
        answer.removeAll();
        problem.say(why + " Nothing was counted.");
    }

    /** @param file as it was dropped, {@code count} as it was counted just now */
    void show(CountedVotes file, Count count) {
        problem.setVisible(false);
        answer.removeAll();
        UnaryOperator<String> names = new ShortTitles(file.titles());
        List<String> winners = count.winners().stream().map(names).toList();
        answer.add(
                Parts.section(
                        winners.size() > 3
                                ? Words.sentence(Words.count(winners.size(), "paper is", "papers are")) + " chosen"
                                : Words.list(winners) + (winners.size() == 1 ? " is chosen" : " are chosen"),
                        reasons(count, names)),
                Parts.section("The digest of the votes", digest(file, count)));
    }

    private static OrderedList reasons(Count count, UnaryOperator<String> names) {
        OrderedList reasons = new OrderedList();
        reasons.addClassName("reasons");
        reasons.add(
                new ListItem(MethodWords.of(count.method()).label() + ", " + Words.count(count.seats(), "seat", "seats")
                        + ", " + Words.count(count.votes(), "vote", "votes") + "."));
        Methods.explain(count, names).forEach(it -> reasons.add(new ListItem(it)));
        return reasons;
    }

    private static Div digest(CountedVotes file, Count count) {
        boolean same = count.votesDigest().equals(file.votesDigest());
        Paragraph words = new Paragraph(
                same
                        ? "It is the one that the file names: these are the votes that were counted at the close."
                        : "It is not the one that the file names: these are other votes than those of that digest.");
        words.setClassName("bad", !same);
        return new Div(words, new Paragraph(Parts.text("raw", count.votesDigest())));
    }
}
