package org.colloquium.paper;

/**
 * What an import found of two papers that might be one work.
 *
 * @param apart whether the caller said already that they are not the same
 */
public record NewDoubt(PaperId one, PaperId other, String why, boolean apart) {}
