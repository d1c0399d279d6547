package org.colloquium.file.extract;

import java.io.StringWriter;

/** Takes so many characters and no more. */
class Bounded extends StringWriter {
    private final int most;

    Bounded(int most) {
        this.most = most;
    }

    @Override
    public void write(int character) {
        check(1);
        super.write(character);
    }

    @Override
    public void write(char[] characters, int from, int length) {
        check(length);
        super.write(characters, from, length);
    }

    @Override
    public void write(String text) {
        check(text.length());
        super.write(text);
    }

    @Override
    public void write(String text, int from, int length) {
        check(length);
        super.write(text, from, length);
    }

    private void check(int more) {
        if (getBuffer().length() + more > most) {
            throw new TooMuchText();
        }
    }
}
