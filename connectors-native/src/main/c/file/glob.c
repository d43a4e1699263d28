/* SPDX-License-Identifier: Apache-2.0
 *
 * Globs, as Java has them: `*` and `?` stay within a name, `**` does not, [a-z] and [!a] are one character, {a,b} is either, and a
 * backslash takes a character as it is. Beyond Java, `/` + `**` + `/` may also stand for one slash.
 */
#include "basics.h"

#include <stdlib.h>

/* ---- Characters of UTF-8; a byte that is none stands for itself ------------------------------------------------------ */

static uint32_t character(const char **at) {
    const unsigned char *s = (const unsigned char *)*at;
    int more = s[0] >= 0xF0 ? 3 : s[0] >= 0xE0 ? 2 : s[0] >= 0xC0 ? 1 : 0;
    uint32_t c = more == 0 ? s[0] : s[0] & (0x3Fu >> more);
    for (int i = 1; i <= more; i++) {
        if ((s[i] & 0xC0) != 0x80) {
            *at += 1;
            return s[0];
        }
        c = c << 6 | (s[i] & 0x3Fu);
    }
    *at += more + 1;
    return c;
}

/* ---- Reading --------------------------------------------------------------------------------------------------------- */

/* Checks a class from behind its opening bracket, and moves behind it. */
static const char *check_class(const char **at) {
    const char *p = *at;
    uint32_t last = 0;
    int has_start = 0;
    int starts_plainly = *p == '^';
    const char *first;
    p += *p == '^' || *p == '!' ? 1 : 0;
    first = starts_plainly ? p - 1 : p;
    p += !starts_plainly && *p == '-' ? 1 : 0;
    while (*p != '\0' && *p != ']') {
        if (*p == '/') {
            return "Explicit 'name separator' in class";
        }
        if (*p == '-') {
            if (!has_start) {
                return "Invalid range";
            }
            p++;
            if (*p == '\0' || *p == ']') {
                break;
            }
            if (character(&p) < last) {
                return "Invalid range";
            }
            has_start = 0;
        } else {
            last = character(&p);
            has_start = 1;
        }
    }
    if (*p != ']') {
        return "Missing ']";
    }
    if (p == first) {
        return "Unclosed character class";
    }
    *at = p + 1;
    return NULL;
}

static const char *check(const char *p) {
    int in_group = 0;
    const char *wrong = NULL;
    while (*p != '\0' && wrong == NULL) {
        char c = *p++;
        if (c == '\\') {
            if (*p == '\0') {
                return "No character to escape";
            }
            p++;
        } else if (c == '[') {
            wrong = check_class(&p);
        } else if (c == '{') {
            wrong = in_group ? "Cannot nest groups" : NULL;
            in_group = 1;
        } else if (c == '}') {
            in_group = 0;
        }
    }
    return wrong != NULL ? wrong : in_group ? "Missing '}" : NULL;
}

/* In Java's globs a slash, two stars and a slash demand a folder between; people expect that there may be none. */
static char *any_depth(const char *below) {
    char *to = memory(strlen(below) * 3 + 8);
    if (strncmp(below, "**/", 3) == 0) {
        strcpy(to, "{,**/}");
        below += 3;
    }
    while (*below != '\0') {
        if (strncmp(below, "/**/", 4) == 0) {
            strcat(to, "{/,/**/}");
            below += 4;
        } else {
            size_t used = strlen(to);
            to[used] = *below++;
            to[used + 1] = '\0';
        }
    }
    return to;
}

static size_t first_wild(const char *text) {
    size_t i = 0;
    for (; text[i] != '\0'; i++) {
        if (text[i] == '\\') {
            i += text[i + 1] != '\0' ? 1 : 0;
        } else if (strchr("*?[{", text[i]) != NULL) {
            break;
        }
    }
    return i;
}

static char *absolute_literal(const char *text, size_t length) {
    char *plain = memory(length + 1);
    size_t used = 0;
    for (size_t i = 0; i < length; i++) {
        i += text[i] == '\\' && i + 1 < length ? 1 : 0;
        plain[used++] = text[i];
    }
    char *absolute = path_absolute(plain);
    free(plain);
    return absolute;
}

static int depth_of(const char *below) {
    int depth = 1;
    for (const char *p = below; *p != '\0'; p++) {
        depth += *p == '/' ? 1 : 0;
    }
    return strstr(below, "**") != NULL ? INT_MAX : depth;
}

const char *glob_read(glob *self, const char *text) {
    size_t wild = first_wild(text);
    if (text[wild] == '\0') {
        self->root = absolute_literal(text, wild);
        return NULL;
    }
    size_t cut = wild;
    while (cut > 0 && text[cut - 1] != '/') {
        cut--;
    }
    self->root = absolute_literal(text, cut);
    self->below = any_depth(text + cut);
    self->depth = depth_of(text + cut);
    return check(self->below);
}

void glob_free(glob *self) {
    free(self->root);
    free(self->below);
}

/* ---- Matching -------------------------------------------------------------------------------------------------------- */

/* Behind one element of a checked glob: a character, an escaped one, or a class. */
static const char *behind(const char *p) {
    if (*p == '\\') {
        p++;
    } else if (*p == '[') {
        p++;
        (void)check_class(&p);
        return p;
    }
    (void)character(&p);
    return p;
}

/* Whether a character is in the class at *at, behind whose bracket it stands; moves behind the class. */
static int in_class(const char **at, uint32_t c) {
    const char *p = *at;
    int negated = *p == '!';
    int is_in = 0;
    uint32_t last = 0;
    p += negated ? 1 : 0;
    while (*p != ']') {
        if (*p == '-' && last != 0 && p[1] != ']') {
            p++;
            is_in |= c >= last && c <= character(&p);
            last = 0;
        } else {
            last = character(&p);
            is_in |= c == last;
        }
    }
    *at = p + 1;
    return c != '/' && is_in != negated;
}

static int match(const char *p, const char *s, int in_group);

static int match_star(const char *p, const char *s, int in_group) {
    int deep = p[1] == '*';
    p += deep ? 2 : 1;
    for (;; s++) {
        if (match(p, s, in_group)) {
            return 1;
        }
        if (*s == '\0' || (*s == '/' && !deep)) {
            return 0;
        }
    }
}

/* From behind an opening brace: tries each alternative with what follows the group. */
static int match_group(const char *p, const char *s) {
    if (match(p, s, 1)) {
        return 1;
    }
    while (*p != '}') {
        int is_comma = *p == ',';
        p = behind(p);
        if (is_comma && match(p, s, 1)) {
            return 1;
        }
    }
    return 0;
}

static const char *behind_group(const char *p) {
    while (*p != '}') {
        p = behind(p);
    }
    return p + 1;
}

static int match(const char *p, const char *s, int in_group) {
    while (*p != '\0') {
        if (in_group && (*p == ',' || *p == '}')) {
            p = behind_group(p);
            in_group = 0;
        } else if (*p == '*') {
            return match_star(p, s, in_group);
        } else if (*p == '{') {
            return match_group(p + 1, s);
        } else if (*s == '\0') {
            return 0;
        } else if (*p == '?') {
            p++;
            if (character(&s) == '/') {
                return 0;
            }
        } else if (*p == '[') {
            p++;
            if (!in_class(&p, character(&s))) {
                return 0;
            }
        } else {
            p += *p == '\\' ? 1 : 0;
            if (*p++ != *s++) {
                return 0;
            }
        }
    }
    return *s == '\0';
}

int glob_matches(const glob *self, const char *path) {
    size_t length = strlen(self->root);
    if (self->below == NULL) {
        return strcmp(path, self->root) == 0;
    }
    length = length == 1 ? 0 : length; /* the root of all folders */
    return strncmp(path, self->root, length) == 0 && path[length] == '/' && match(self->below, path + length + 1, 0);
}
