package org.colloquium.deeds.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.deeds.DeedDetails;
import org.jspecify.annotations.Nullable;

/** How a deed is told. */
final class DeedWords {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

    /** What stands under these kinds is a person, whether or not the account is still there. */
    private static final Set<DeedKind> TO_PEOPLE = Set.of(
            DeedKind.ACCOUNT_MADE,
            DeedKind.ACCOUNT_EDITED,
            DeedKind.ACCOUNT_DISABLED,
            DeedKind.ACCOUNT_ENABLED,
            DeedKind.ADMINISTRATOR_MADE,
            DeedKind.ADMINISTRATOR_UNMADE,
            DeedKind.SIGN_IN_REFUSED,
            DeedKind.MEMBER_ADDED,
            DeedKind.MEMBER_REMOVED,
            DeedKind.ROLE_CHANGED);

    private DeedWords() {}

    static String who(DeedDetails deed) {
        if (deed.person() != null) {
            return Optional.ofNullable(deed.personName()).orElse("Former member");
        }
        return deed.way().equals("server") ? "The server" : "Somebody";
    }

    static String what(DeedDetails deed) {
        String words = DeedKind.of(deed.kind()).map(DeedKind::words).orElse(deed.kind());
        String tries = deed.details().getOrDefault("tries", "1");
        return tries.equals("1") ? words : words + " (" + tries + " tries)";
    }

    /** To whom, empty where it was to no person or to themselves. */
    static String whom(DeedDetails deed) {
        if (deed.subject() == null || deed.subject().equals(deed.person())) {
            return "";
        }
        String name = deed.subjectName();
        if (name != null) {
            return name;
        }
        return DeedKind.of(deed.kind()).filter(TO_PEOPLE::contains).isPresent() ? "Former member" : "";
    }

    static String group(DeedDetails deed) {
        return deed.group() == null ? "" : Optional.ofNullable(deed.groupName()).orElse("A deleted group");
    }

    /** "Firefox on Linux, 192.0.2.7", as far as it is known. */
    static String from(DeedDetails deed) {
        String device = deed.device();
        String address = deed.address();
        if (address == null) {
            return deed.way().equals("server") ? "the server itself" : "";
        }
        return device == null ? address : device + ", " + address;
    }

    static String way(DeedDetails deed) {
        return switch (deed.way()) {
            case "page" -> "a page";
            case "api" -> "the API";
            default -> "the server itself";
        };
    }

    static String second(Instant at) {
        return SECOND.format(at.atZone(Times.readersZone()));
    }

    /** A detail's name as it stands before its value: "Role". */
    static String name(Map.Entry<String, @Nullable String> detail) {
        return Words.sentence(detail.getKey().replace('-', ' '));
    }

    static String capital(DeedKind kind) {
        return Words.sentence(kind.words());
    }
}
