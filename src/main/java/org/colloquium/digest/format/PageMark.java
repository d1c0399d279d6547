package org.colloquium.digest.format;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that belongs to the page and to no paper: what it is, and how that is said to a person.
 *
 * @param telling whether it is found on pages of papers only, so that it tells the format
 */
public record PageMark(Sort sort, String reason, boolean telling) {

    /** Where a mark stands: above all papers, below the title of a paper, or anywhere. */
    public enum Sort {
        HEAD,
        DATE,
        BELOW_TITLE,
        AT_PAPER,
        SUBMITTER
    }

    private record Known(Pattern pattern, PageMark mark) {}

    private static final int LONGEST = 160;
    private static final String MENU =
            "models|datasets|spaces|buckets|docs|enterprise|pricing|website|tasks|huggingchat"
                    + "|collections|languages|organi[sz]ations|community|blog|posts|daily papers|learn|discord|forum|github"
                    + "|solutions|team & enterprise|hugging face pro|enterprise support|inference providers|inference endpoints"
                    + "|storage buckets|company|tos|privacy|about|careers|jobs|terms|system theme|light|dark|system|papers|home"
                    + "|daily|weekly|monthly|today|yesterday|all time|trending|hot|recent|search|filter|sort|notifications";

    private static final List<Known> KNOWN = List.of(
            telling(Sort.HEAD, "An invitation to the page's newsletter.", "get (?:trending )?papers in your e-?mail.*"),
            telling(Sort.HEAD, "The byline of the page, glued together when it was copied.", "byak\\b.*"),
            telling(Sort.HEAD, "The byline of the page.", "(?:by )?.{0,40}\\band the research community"),
            telling(
                    Sort.HEAD,
                    "The heading of the page.",
                    "#* ?(?:daily|weekly|monthly|trending|top|new|hugging ?face) papers(?: - hugging face)?(?: (?:of|for)\\b.{0,30})?"),
            telling(Sort.SUBMITTER, "Says that a person submitted the paper to the page.", "submitted by"),
            telling(Sort.AT_PAPER, "Says who submitted the paper to the page.", "submitted by\\b.{1,60}"),
            telling(Sort.BELOW_TITLE, "The number of a paper's authors.", "[·•-]?\\s*\\d{1,4} authors?"),
            telling(
                    Sort.AT_PAPER,
                    "A count of upvotes.",
                    "\\[-] (?:\\d{1,6}|-)|(?:[▲△⬆+]\\s?)\\d{1,6}"
                            + "|(?:upvotes?\\s?)\\d{1,6}|\\d{1,6} (?:up)?votes?|upvote"),
            known(Sort.HEAD, "A “new” badge of the page's menu.", "new!?"),
            known(Sort.HEAD, "A button to subscribe to the page.", "(?:un)?subscribe(?: now)?"),
            known(
                    Sort.HEAD,
                    "A button of the page.",
                    "(?:log|sign)[ -]?(?:in|out|up)|join|follow(?:ing)?|share|settings"),
            known(Sort.HEAD, "The name of the site.", "(?:.{0,12}\\s)?hugging ?face(?:'s logo)?(?: hugging ?face)?"),
            known(Sort.HEAD, "An entry of the page's menu.", "(?:" + MENU + ")(?: new)?"),
            known(Sort.HEAD, "Part of the page's byline.", "by|ak|by ak"),
            known(Sort.HEAD, "A copyright line.", "(?:©|\\(c\\)|copyright\\b).*"),
            known(
                    Sort.AT_PAPER,
                    "A button of the page.",
                    "(?:view|read|show|load|see) (?:more|all|pdf|abstract|arxiv page|paper)(?: .{0,30})?|previous|next|prev"
                            + "|back|pdf|arxiv|arxiv page|project page|code|add to collection|copy link|cite|discussion|comments?"),
            known(Sort.AT_PAPER, "A link to a repository, with its stars.", "github\\s?[\\d.,]+k?"),
            known(
                    Sort.AT_PAPER,
                    "A count of the page, such as upvotes or comments.",
                    "\\[?\\d{1,6}(?:[.,]\\d+)?[km]?]?(?: (?:comments?|replies|likes?|stars?|views?))?"),
            known(Sort.AT_PAPER, "Nothing but signs between parts of the page.", "[\\p{Punct}·•–—…\\s]+"),
            known(Sort.AT_PAPER, "An address that stands alone.", "[<\\[(]?(?:https?://|www\\.)\\S+"));

    /** The mark that a text is, or null if it may be part of a paper. */
    public static @Nullable PageMark of(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        if (PageDate.find(text) != null) {
            return new PageMark(Sort.DATE, "A date.", false);
        }
        for (Known known : KNOWN) {
            if (known.pattern().matcher(text).matches()) {
                return known.mark();
            }
        }
        return null;
    }

    private static Known telling(Sort sort, String reason, String pattern) {
        return new Known(Pattern.compile(pattern, FLAGS), new PageMark(sort, reason, true));
    }

    private static Known known(Sort sort, String reason, String pattern) {
        return new Known(Pattern.compile(pattern, FLAGS), new PageMark(sort, reason, false));
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
}
