/* SPDX-License-Identifier: Apache-2.0
 *
 * temblor_settings.h - reads the settings that create is given; part of temblor_kit.h.
 *
 * Settings are named by their path, as in the user's configuration: "rotate.size". The host has checked them against the
 * component's schema; still, each function takes any bytes, and says `otherwise` for what is missing or of another type.
 *
 * A value is a piece of the JSON text: {NULL, 0} if it is absent. temblor_next walks through records and lists.
 */
#ifndef TEMBLOR_SETTINGS_H
#define TEMBLOR_SETTINGS_H

#include "temblor_kit.h"

#include <locale.h>
#include <stdlib.h>

/* ---- Walking through JSON text --------------------------------------------------------------------------------------- */

static inline uint64_t temblor_skip_blank(temblor_text json, uint64_t at) {
    while (at < json.length && strchr(" \t\r\n,:", json.bytes[at]) != NULL && json.bytes[at] != '\0') {
        at++;
    }
    return at;
}

/* From an opening quote to behind the closing one. */
static inline uint64_t temblor_skip_string(temblor_text json, uint64_t at) {
    for (at++; at < json.length && json.bytes[at] != '"'; at++) {
        if (json.bytes[at] == '\\') {
            at++;
        }
    }
    return at < json.length ? at + 1 : json.length;
}

/* From the beginning of a value to behind it. */
static inline uint64_t temblor_skip_value(temblor_text json, uint64_t at) {
    uint64_t depth = 0;
    while (at < json.length) {
        char c = json.bytes[at];
        if (c == '"') {
            at = temblor_skip_string(json, at);
        } else if (c == '{' || c == '[') {
            depth++;
            at++;
        } else if (depth > 0) {
            depth -= c == '}' || c == ']' ? 1u : 0u;
            at++;
        } else if (strchr(",:}] \t\r\n", c) != NULL && c != '\0') {
            return at;
        } else {
            at++;
            continue;
        }
        if (depth == 0) {
            return at;
        }
    }
    return at;
}

static inline temblor_text temblor_piece(temblor_text json, uint64_t from, uint64_t to) {
    return temblor_text_of(json.bytes + from, to - from);
}

/* Walks through a record or a list; *at is 0 at first. Gives the next value, and in a record its key, without its quotes but
 * with its escapes. Returns 0 at the end. */
static inline int temblor_next(temblor_text json, uint64_t *at, temblor_text *key, temblor_text *value) {
    uint64_t start = temblor_skip_blank(json, 0);
    uint64_t end;
    int record;
    if (start >= json.length || (json.bytes[start] != '{' && json.bytes[start] != '[')) {
        return 0;
    }
    record = json.bytes[start] == '{';
    start = temblor_skip_blank(json, *at > start ? *at : start + 1);
    *key = temblor_text_of("", 0);
    if (record && start < json.length && json.bytes[start] == '"') {
        end = temblor_skip_string(json, start);
        *key = end - start >= 2 ? temblor_piece(json, start + 1, end - 1) : *key;
        start = temblor_skip_blank(json, end);
    }
    end = temblor_skip_value(json, start);
    *value = temblor_piece(json, start, end);
    *at = end;
    return end > start;
}

/* The value of one key of a record, {NULL, 0} if it has none. */
static inline temblor_text temblor_member(temblor_text json, const char *name, size_t length) {
    uint64_t at = 0;
    temblor_text key, value;
    while (json.length > 0 && temblor_next(json, &at, &key, &value)) {
        if (key.length == length && memcmp(key.bytes, name, length) == 0) {
            return value;
        }
    }
    return temblor_text_of(NULL, 0);
}

/* The value at a path; {NULL, 0} if it is absent or null. */
static inline temblor_text temblor_setting(temblor_text settings, const char *path) {
    while (*path != '\0' && settings.length > 0) {
        size_t length = strcspn(path, ".");
        settings = temblor_member(settings, path, length);
        path += length + (path[length] == '.' ? 1u : 0u);
    }
    return temblor_is(settings, "null") ? temblor_text_of(NULL, 0) : settings;
}

/* ---- Values ---------------------------------------------------------------------------------------------------------- */

static inline int temblor_has(temblor_text settings, const char *path) {
    return temblor_setting(settings, path).length > 0;
}

/* A value as a number; `ok` is 1 if it is one. The process may have a locale with a decimal comma. */
static inline double temblor_parse(temblor_text value, int *ok) {
    char room[64];
    char *end;
    char *point;
    double number;
    *ok = 0;
    if (value.length == 0 || value.length >= sizeof room || strchr("-0123456789", value.bytes[0]) == NULL) {
        return 0;
    }
    memcpy(room, value.bytes, (size_t)value.length);
    room[value.length] = '\0';
    point = strchr(room, '.');
    if (point != NULL) {
        *point = *localeconv()->decimal_point;
    }
    number = strtod(room, &end);
    *ok = end == room + value.length;
    return number;
}

/* A whole number: also the nanoseconds of a duration, and the bytes of a size. */
static inline int64_t temblor_whole(temblor_text settings, const char *path, int64_t otherwise) {
    temblor_text value = temblor_setting(settings, path);
    int minus = value.length > 0 && value.bytes[0] == '-';
    uint64_t limit = (uint64_t)INT64_MAX + (minus ? 1u : 0u);
    uint64_t number = 0;
    uint64_t i;
    for (i = minus ? 1u : 0u; i < value.length; i++) {
        uint64_t digit = (uint64_t)((unsigned char)value.bytes[i] - (unsigned char)'0');
        if (digit > 9 || number > (limit - digit) / 10u) {
            return otherwise;
        }
        number = number * 10u + digit;
    }
    if (value.length == (minus ? 1u : 0u)) {
        return otherwise;
    }
    return minus ? (int64_t)(~number + 1u) : (int64_t)number;
}

static inline double temblor_number(temblor_text settings, const char *path, double otherwise) {
    int ok;
    double number = temblor_parse(temblor_setting(settings, path), &ok);
    return ok ? number : otherwise;
}

static inline int temblor_flag(temblor_text settings, const char *path, int otherwise) {
    temblor_text value = temblor_setting(settings, path);
    return temblor_is(value, "true") ? 1 : temblor_is(value, "false") ? 0 : otherwise;
}

/* ---- Texts among them ------------------------------------------------------------------------------------------------ */

static inline uint32_t temblor_hex4(const char *digits) {
    uint32_t number = 0;
    int i;
    for (i = 0; i < 4; i++) {
        uint32_t c = (unsigned char)digits[i];
        uint32_t digit = c - '0' <= 9u ? c - '0' : (c | 32u) - 'a' <= 5u ? (c | 32u) - 'a' + 10u : 16u;
        if (digit > 15u) {
            return 0xFFFDu;
        }
        number = number << 4 | digit;
    }
    return number;
}

/* Writes a character as UTF-8, one to four bytes. */
static inline uint64_t temblor_put_character(char *to, uint32_t c) {
    if (c < 0x80u) {
        to[0] = (char)c;
        return 1;
    }
    if (c < 0x800u) {
        to[0] = (char)(0xC0u | c >> 6);
        to[1] = (char)(0x80u | (c & 0x3Fu));
        return 2;
    }
    if (c < 0x10000u) {
        to[0] = (char)(0xE0u | c >> 12);
        to[1] = (char)(0x80u | (c >> 6 & 0x3Fu));
        to[2] = (char)(0x80u | (c & 0x3Fu));
        return 3;
    }
    to[0] = (char)(0xF0u | c >> 18);
    to[1] = (char)(0x80u | (c >> 12 & 0x3Fu));
    to[2] = (char)(0x80u | (c >> 6 & 0x3Fu));
    to[3] = (char)(0x80u | (c & 0x3Fu));
    return 4;
}

/* The character of an escape such as \n or \u00e9; *at stands behind the backslash, and behind the escape afterwards. */
static inline uint32_t temblor_escape(temblor_text json, uint64_t *at) {
    static const char from[] = "bfnrt";
    static const char to[] = "\b\f\n\r\t";
    char c = json.bytes[(*at)++];
    const char *known = c == '\0' ? NULL : strchr(from, c);
    uint32_t first, second;
    if (c != 'u' || json.length - *at < 4) {
        return known != NULL ? (uint32_t)to[known - from] : (unsigned char)c;
    }
    first = temblor_hex4(json.bytes + *at);
    *at += 4;
    if (first - 0xD800u >= 0x800u) {
        return first;
    }
    if (first >= 0xDC00u || json.length - *at < 6 || json.bytes[*at] != '\\' || json.bytes[*at + 1] != 'u') {
        return 0xFFFDu;
    }
    second = temblor_hex4(json.bytes + *at + 2);
    if (second - 0xDC00u >= 0x400u) {
        return 0xFFFDu;
    }
    *at += 6;
    return 0x10000u + ((first - 0xD800u) << 10) + (second - 0xDC00u);
}

/* Unfolds a JSON string with its quotes into room, which must have as many bytes as the string; returns how many are used. */
static inline uint64_t temblor_unescape(temblor_text json, char *room) {
    uint64_t used = 0;
    uint64_t at = 1;
    while (at + 1 < json.length) {
        char c = json.bytes[at++];
        if (c == '\\' && at + 1 < json.length) {
            temblor_text inside = temblor_text_of(json.bytes, json.length - 1);
            used += temblor_put_character(room + used, temblor_escape(inside, &at));
        } else {
            room[used++] = c;
        }
    }
    return used;
}

/* A JSON string as a NUL-terminated copy to be freed; NULL if it is none, or memory is exhausted. Its length matters only if it
 * may contain NUL; `length` may be NULL. */
static inline char *temblor_new_string(temblor_text value, uint64_t *length) {
    char *copy;
    uint64_t used;
    if (value.length < 2 || value.bytes[0] != '"' || (copy = (char *)malloc((size_t)value.length)) == NULL) {
        return NULL;
    }
    used = temblor_unescape(value, copy);
    copy[used] = '\0';
    if (length != NULL) {
        *length = used;
    }
    return copy;
}

/* The text of a setting as such a copy. */
static inline char *temblor_new_text(temblor_text settings, const char *path) {
    return temblor_new_string(temblor_setting(settings, path), NULL);
}

/* The text of a setting in room, with a NUL behind it; returns 0, and leaves room empty, if it is absent or does not fit. */
static inline int temblor_read_text(temblor_text settings, const char *path, char *room, size_t capacity) {
    char *copy = temblor_new_text(settings, path);
    int fits = copy != NULL && strlen(copy) < capacity;
    if (capacity > 0) {
        room[0] = '\0';
    }
    if (fits) {
        memcpy(room, copy, strlen(copy) + 1);
    }
    free(copy);
    return fits;
}

/* Whether the setting is this word: for settings that have a choice of some. */
static inline int temblor_says(temblor_text settings, const char *path, const char *word) {
    char room[64];
    return temblor_read_text(settings, path, room, sizeof room) && strcmp(room, word) == 0;
}

#endif
