package org.colloquium.mail;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter as HTML. Programs that show mail know little of it: styles stand inline, nothing is fetched, and colours hold
 * on light and on dark paper; a program that knows the dark scheme gets quieter ones.
 */
final class LetterHtml {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; }
            @media (prefers-color-scheme: dark) {
              .paper { background: #17201d !important; color: #e6ebe8 !important; }
              .quiet { color: #a9b4af !important; }
              .rule { border-color: #3a4541 !important; }
              .link { color: #8fd9bb !important; }
            }
            </style>
            </head>
            <body class="paper" style="margin: 0; padding: 0; background: #ffffff; color: #1d2623;">
            <div style="max-width: 34em; margin: 0 auto; padding: 28px 20px; \
            font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;">
            <p style="margin: 0 0 24px; font-weight: 600;">%2$s</p>
            %3$s
            <p class="quiet rule" style="margin: 32px 0 0; padding-top: 12px; border-top: 1px solid #d6dcd9; \
            font-size: 13px; color: #5a6661;">%4$s%5$s</p>
            </div>
            </body>
            </html>
            """;

    private static final String PARAGRAPH = "<p style=\"margin: 0 0 16px;\">%s</p>\n";

    private static final String ACTION = """
            <p style="margin: 24px 0;"><a href="%1$s" style="display: inline-block; padding: 10px 18px; \
            border-radius: 6px; background: #17654a; color: #ffffff; font-weight: 600; \
            text-decoration: none;">%2$s</a></p>
            <p class="quiet" style="margin: 0 0 16px; font-size: 13px; color: #5a6661;">\
            If the button does nothing, open this address:<br>\
            <a class="link" href="%1$s" style="color: #17654a; word-break: break-all;">%1$s</a></p>
            """;

    private static final String STOP = "<br>\n<a class=\"link\" href=\"%1$s\" style=\"color: #17654a;\">%2$s</a>";

    private LetterHtml() {}

    static String of(Letter letter, String site) {
        Letter.Action action = letter.action();
        String content = PARAGRAPH.formatted(escaped(letter.greeting()))
                + letter.paragraphs().stream()
                        .map(it -> PARAGRAPH.formatted(lines(it)))
                        .collect(Collectors.joining())
                + (action == null ? "" : ACTION.formatted(escaped(action.address()), escaped(action.label())));
        return PAGE.formatted(
                escaped(letter.subject()), escaped(site), content, escaped(letter.reason()), stop(letter));
    }

    private static String stop(Letter letter) {
        return letter.stop() == null ? "" : STOP.formatted(escaped(letter.stop()), escaped(Letter.STOP));
    }

    private static String lines(String paragraph) {
        return paragraph.lines().map(LetterHtml::escaped).collect(Collectors.joining("<br>\n"));
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, StandardCharsets.UTF_8.name());
    }
}
