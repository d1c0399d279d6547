package org.colloquium.paper;

/** How many of some papers the caller saved and hid. */
public record MyMarks(int saved, int hidden) {}
