package io.temblor.pipeline.operator;

import java.util.ArrayList;
import java.util.List;

/// Reads the text of a [FieldPath], once.
final class FieldPathParser {
    private static final int MOST_DIGITS = 9;

    private final String text;
    private int at;

    FieldPathParser(String text) {
        this.text = text;
    }

    List<FieldPath.Step> steps() {
        List<FieldPath.Step> steps = new ArrayList<>();
        if (!startsWith('[')) {
            steps.add(key());
        }
        while (at < text.length()) {
            if (startsWith('[')) {
                steps.add(index());
            } else if (startsWith('.')) {
                at++;
                steps.add(key());
            } else {
                throw expected("`.` or `[`");
            }
        }
        return List.copyOf(steps);
    }

    private FieldPath.Field key() {
        return new FieldPath.Field(startsWith('"') ? quotedName() : plainName());
    }

    private String plainName() {
        int begin = at;
        while (at < text.length() && ".[]\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (begin == at) {
            throw expected("a key");
        }
        return text.substring(begin, at);
    }

    private String quotedName() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            at = text.length();
            throw expected("the closing `\"` of a key");
        }
        String name = text.substring(at + 1, end);
        at = end + 1;
        return name;
    }

    private FieldPath.Index index() {
        int begin = at + 1;
        at = begin;
        while (at < text.length() && isDigit(text.charAt(at)) && at - begin < MOST_DIGITS) {
            at++;
        }
        if (begin == at || !startsWith(']')) {
            throw expected(begin == at ? "the number of an element, counted from 0" : "`]`");
        }
        at++;
        return new FieldPath.Index(Integer.parseInt(text.substring(begin, at - 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean startsWith(char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }

    private IllegalArgumentException expected(String what) {
        String found = at < text.length() ? "`" + text.charAt(at) + "` at character " + at : "the end";
        return new IllegalArgumentException("expected " + what + " in the path `" + text + "`, found " + found);
    }
}
