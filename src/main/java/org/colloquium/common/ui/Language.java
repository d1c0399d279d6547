package org.colloquium.common.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As in which language whoever reads in this session has dates and numbers; the words around them are English. */
public final class Language {
    /** What holds for whoever has not chosen. */
    public static final Locale USUAL = Locale.UK;

    private static final List<Locale> OFFERED = List.of(
                    "en-GB", "en-US", "cs-CZ", "da-DK", "de-DE", "de-AT", "de-CH", "es-ES", "fi-FI", "fr-FR", "it-IT",
                    "ja-JP", "ko-KR", "nb-NO", "nl-NL", "pl-PL", "pt-BR", "pt-PT", "sv-SE", "tr-TR", "uk-UA", "zh-CN",
                    "zh-TW")
            .stream()
            .map(Locale::forLanguageTag)
            .toList();

    private Language() {}

    /** Those to choose from, the usual one first. */
    public static List<Locale> offered() {
        return OFFERED;
    }

    /** Reads what {@link Locale#toLanguageTag} says of one that is offered. */
    public static Optional<Locale> of(@Nullable String tag) {
        return OFFERED.stream().filter(it -> it.toLanguageTag().equals(tag)).findFirst();
    }

    /** What it is called where it is spoken. */
    public static String name(Locale language) {
        return Words.sentence(language.getDisplayName(language));
    }

    /** @param language null goes back to the usual one */
    public static void choose(VaadinSession session, @Nullable Locale language) {
        session.setAttribute(Locale.class, language);
    }

    /** That of this session, the usual one where there is none. */
    public static Locale here() {
        VaadinSession session = VaadinSession.getCurrent();
        Locale chosen = session == null ? null : session.getAttribute(Locale.class);
        return chosen == null ? USUAL : chosen;
    }
}
