package io.temblor.config;

/// A text, and where it begins: a setting of this type can be a program whose errors are to be shown at their own
/// lines.
///
/// @param text   the text
/// @param source the file as its user named it, or what overrode it
/// @param line   the line of the source in which the text begins, counted from 1; 1 if the source has no lines
/// @param column the column in which it begins, counted from 1; 1 if that is not known
public record PlacedText(String text, String source, int line, int column) {}
