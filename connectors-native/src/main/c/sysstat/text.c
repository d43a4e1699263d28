/* SPDX-License-Identifier: Apache-2.0
 *
 * Files as text that may hold anything.
 */
#include "sysstat.h"

#include <stdlib.h>

void text_free(text *self) {
    free(self->bytes);
    memset(self, 0, sizeof *self);
}

/* Makes room for so many bytes more, and a NUL. */
static int grow(text *self, size_t more) {
    if (!self->broken && self->length + more >= self->capacity) {
        size_t capacity = (self->length + more + 1) * 2;
        char *bytes = realloc(self->bytes, capacity);
        self->broken = bytes == NULL;
        if (bytes != NULL) {
            self->bytes = bytes;
            self->capacity = capacity;
        }
    }
    return !self->broken;
}

void text_put(text *self, const char *bytes, size_t length) {
    if (grow(self, length)) {
        memcpy(self->bytes + self->length, bytes, length);
        self->length += length;
        self->bytes[self->length] = '\0';
    }
}

static int read_all(text *self, int file) {
    char piece[8192];
    while (self->length < MOST_OF_FILE) {
        ssize_t length = read(file, piece, sizeof piece);
        if (length == 0) {
            break;
        }
        if (length < 0 && errno != EINTR) {
            return errno;
        }
        if (length > 0) {
            text_put(self, piece, (size_t)length);
        }
    }
    return self->broken ? ENOMEM : 0;
}

int text_read(text *self, const char *folder, const char *name) {
    char path[4096];
    if ((size_t)snprintf(path, sizeof path, "%s/%s", folder, name) >= sizeof path) {
        return ENAMETOOLONG;
    }
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        return errno;
    }
    self->length = 0;
    text_put(self, "", 0);
    int code = read_all(self, file);
    (void)close(file);
    for (size_t i = 0; i < self->length; i++) {
        self->bytes[i] = self->bytes[i] == '\0' ? ' ' : self->bytes[i];
    }
    return code;
}

char *line_next(char **rest) {
    char *line = *rest;
    if (*line == '\0') {
        return NULL;
    }
    size_t length = strcspn(line, "\n");
    *rest = line + length + (line[length] == '\n' ? 1 : 0);
    line[length] = '\0';
    return line;
}

char *word_next(char **rest) {
    char *word = *rest + strspn(*rest, " \t\r");
    if (*word == '\0') {
        return NULL;
    }
    size_t length = strcspn(word, " \t\r");
    *rest = word + length + (word[length] == '\0' ? 0 : 1);
    word[length] = '\0';
    return word;
}

int number_read(const char *word, uint64_t *number) {
    uint64_t sum = 0;
    size_t digits = strspn(word, "0123456789");
    if (digits == 0 || word[digits] != '\0') {
        return 0;
    }
    for (size_t i = 0; i < digits; i++) {
        uint64_t digit = (uint64_t)(word[i] - '0');
        sum = sum > (UINT64_MAX - digit) / 10 ? UINT64_MAX : sum * 10 + digit;
    }
    *number = sum;
    return 1;
}

int thousandths_read(const char *word, uint64_t *number) {
    char whole[32];
    size_t digits = strcspn(word, ".");
    if (digits == 0 || digits >= sizeof whole) {
        return 0;
    }
    memcpy(whole, word, digits);
    whole[digits] = '\0';
    if (!number_read(whole, number) || *number > UINT64_MAX / 1000 - 1) {
        return 0;
    }
    const char *fraction = word[digits] == '.' ? word + digits + 1 : "";
    uint64_t unit = 100;
    *number *= 1000;
    for (; *fraction >= '0' && *fraction <= '9'; fraction++, unit /= 10) {
        *number += (uint64_t)(*fraction - '0') * unit;
    }
    return *fraction == '\0';
}
