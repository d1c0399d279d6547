package org.colloquium.group;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.colloquium.common.InvalidInputException;

/**
 * A group's name in addresses.
 *
 * @param value 1 to 60 small letters, digits and single hyphens between them
 */
public record Slug(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9](-?[a-z0-9])*");
    private static final int LONGEST = 60;

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new InvalidInputException(
                    "slug", "Use up to 60 small letters, digits and single hyphens, such as vision-language.");
        }
    }

    /** The slug that suits a name, "group" when nothing of it can stand in an address. */
    public static Slug from(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return new Slug(cut.isEmpty() ? "group" : cut);
    }
}
