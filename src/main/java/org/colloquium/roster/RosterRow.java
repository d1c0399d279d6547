package org.colloquium.roster;

import java.io.Serializable;

/**
 * A row as the table has it, its cells on one line and without space around them; what is missing is empty.
 *
 * @param line where it begins in the file, from 1
 */
public record RosterRow(int line, String email, String name, String group, String role, String administrator)
        implements Serializable {}
