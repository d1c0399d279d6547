package org.colloquium.digest.format.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.LinksInText;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An element of the daily papers, with the lines it stands on; what it says of the paper itself is an object in it. */
record JsonPaper(JsonNode element, int firstLine, int lastLine) {

    private static final int DAY = "2026-11-03".length();

    boolean isPaper() {
        return !text("title").isEmpty();
    }

    String listedOn() {
        return day(text("submittedOnDailyAt"));
    }

    Candidate candidate() {
        String summary = text("summary");
        String day = day(text("publishedAt"));
        return Candidate.titled(text("title"))
                .summary(summary)
                .authors(authors())
                .arxivId(ArxivId.parse(text("id")).orElse(null))
                .published(day.isEmpty() ? null : day)
                .comment(upvotes())
                .links(links(summary))
                .lines(firstLine, lastLine)
                .build();
    }

    private List<String> authors() {
        return element.path("paper").path("authors").values().stream()
                .map(author -> author.isString()
                        ? author.stringValue()
                        : author.path("name").asString(""))
                .map(JsonPaper::joined)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private @Nullable String upvotes() {
        JsonNode count = element.path("paper").path("upvotes");
        if (!count.isIntegralNumber()) {
            return null;
        }
        return count.asString("") + (count.asString("").equals("1") ? " upvote" : " upvotes") + " on Hugging Face";
    }

    private List<PaperLink> links(String summary) {
        List<PaperLink> links = new ArrayList<>();
        add(links, LinkRel.CODE, text("githubRepo"));
        add(links, LinkRel.PROJECT, text("projectPage"));
        LinksInText.find(summary).stream()
                .filter(link -> links.stream().noneMatch(it -> it.url().equals(link.url())))
                .forEach(links::add);
        return links;
    }

    private static void add(List<PaperLink> links, LinkRel rel, String address) {
        LinksInText.find(address).stream().limit(1).forEach(link -> links.add(new PaperLink(rel, link.url())));
    }

    private String text(String name) {
        return Stream.of(element.path("paper").path(name), element.path(name))
                .filter(JsonNode::isString)
                .map(node -> joined(node.stringValue()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String day(String time) {
        return time.matches("\\d{4}-\\d{2}-\\d{2}T.{1,40}") ? time.substring(0, DAY) : time;
    }

    private static String joined(String text) {
        return text.replaceAll("[ \\t]*+[\\n\\r]\\s*+", " ")
                .replace('\0', '\uFFFD')
                .strip();
    }
}
