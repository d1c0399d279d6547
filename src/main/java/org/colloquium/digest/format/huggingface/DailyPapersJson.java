package org.colloquium.digest.format.huggingface;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestDate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;

/** What the API of Hugging Face's daily papers answers. */
public final class DailyPapersJson implements Recogniser {

    private static final int HEAD = 200_000;
    private static final List<String> TELLING = List.of("\"summary\"", "\"publishedAt\"", "\"title\"", "\"authors\"");

    @Override
    public String format() {
        return "huggingface-json";
    }

    @Override
    public String name() {
        return "the JSON of Hugging Face's daily papers";
    }

    @Override
    public Guess guess(DigestSource source) {
        String head = source.text().substring(0, Math.min(HEAD, source.text().length()));
        String start = head.stripLeading();
        boolean json = start.startsWith("[") || start.startsWith("{");
        return json && TELLING.stream().allMatch(head::contains)
                ? new Guess(0.97, "It is JSON with the fields of Hugging Face's daily papers.")
                : new Guess(0, "It is no JSON of Hugging Face.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        JsonPapers papers = JsonPapers.in(source.text(), source.lines().lines());
        List<Candidate> candidates =
                papers.papers().stream().map(JsonPaper::candidate).toList();
        return new Recognition(
                format(),
                guess(source).why(),
                candidates,
                papers.leftOver(),
                Map.of(),
                papers.warnings(),
                papers.papers().stream()
                        .map(paper -> date(paper.listedOn()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable DigestDate date(String listedOn) {
        try {
            LocalDate day = LocalDate.parse(listedOn);
            return new DigestDate(listedOn, MonthDay.from(day), Year.from(day));
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
