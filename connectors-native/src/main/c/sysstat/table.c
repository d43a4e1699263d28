/* SPDX-License-Identifier: Apache-2.0
 *
 * Numbers that grow, of several things of a kind.
 */
#include "sysstat.h"

#include <stdlib.h>

void table_free(table *self) {
    free(self->rows);
    memset(self, 0, sizeof *self);
}

static row *add(table *self) {
    if (self->count == MOST_ROWS) {
        return NULL;
    }
    if (self->count == self->capacity) {
        size_t capacity = self->capacity * 2 + 8;
        row *rows = realloc(self->rows, capacity * sizeof *rows);
        if (rows == NULL) {
            return NULL;
        }
        self->rows = rows;
        self->capacity = capacity;
    }
    return &self->rows[self->count++];
}

static uint64_t scaled(uint64_t number, uint32_t scale) {
    return number > UINT64_MAX / scale ? UINT64_MAX : number * scale;
}

void table_add(table *self, const char *name, char *numbers, const column *columns, int count) {
    row *one = strlen(name) < MOST_NAME && name[0] != '\0' ? add(self) : NULL;
    int done = 0;
    if (one == NULL) {
        return;
    }
    (void)snprintf(one->name, sizeof one->name, "%s", name);
    for (int field = 0; done < count; field++) {
        uint64_t number;
        char *word = word_next(&numbers);
        if (word == NULL || !number_read(word, &number)) {
            self->count--;
            return;
        }
        if (columns[done].field == field) {
            one->numbers[done] = scaled(number, columns[done].scale);
            done++;
        }
    }
}

const row *table_find(const table *self, const char *name, size_t near) {
    if (near < self->count && strcmp(self->rows[near].name, name) == 0) {
        return &self->rows[near];
    }
    for (size_t i = 0; i < self->count; i++) {
        if (strcmp(self->rows[i].name, name) == 0) {
            return &self->rows[i];
        }
    }
    return NULL;
}
