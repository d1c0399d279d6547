package org.colloquium.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTableTest {
    private static final String TABLE = "Role;E-Mail;Name;Group\nowner;jörg@uni.example;Jörg Müller;vision\n";

    static Stream<byte[]> encodings() {
        return Stream.of(
                TABLE.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16BE),
                TABLE.getBytes(StandardCharsets.UTF_16LE),
                TABLE.getBytes(StandardCharsets.UTF_16BE),
                TABLE.getBytes(Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsWhateverSpreadsheetsWrite(byte[] file) {
        assertThat(RosterTable.read(file).rows())
                .containsExactly(new RosterRow(2, "jörg@uni.example", "Jörg Müller", "vision", "owner", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void guessesTheSeparatorAndTakesColumnsInAnyOrder(String separator) {
        String table = String.join(separator, "Name", "Is administrator?", "Matriculation", "E-mail address")
                + "\r\n\r\n" + String.join(separator, "\"Berg" + separator + " H.\"", " yes ", "17", " H@X.example ")
                + "\r\n";
        RosterTable read = RosterTable.read(table.getBytes(StandardCharsets.UTF_8));
        assertThat(read.rows())
                .containsExactly(
                        new RosterRow(3, "H@X.example", OneLine.of("Berg" + separator + " H."), "", "", "yes"));
        assertThat(read.ignored()).containsExactly("Matriculation");
    }

    @Test
    void saysWhatItMisses() {
        assertThatThrownBy(() -> RosterTable.read("name,group\nA,b\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("email");
        assertThatThrownBy(() -> RosterTable.read("email,name\n\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("no row");
        assertThatThrownBy(() -> RosterTable.read(new byte[0])).isInstanceOf(InvalidInputException.class);
        String many = "email\n" + "a@b.example\n".repeat(RosterTable.MOST_ROWS + 1);
        assertThatThrownBy(() -> RosterTable.read(many.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("10,000");
    }
}
