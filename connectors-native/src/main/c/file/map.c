/* SPDX-License-Identifier: Apache-2.0
 *
 * A hash map with open addressing. Removal moves the entries behind it up, so that there are no graves.
 */
#include "basics.h"

#include <stdlib.h>

static uint64_t hash_of(const void *key, size_t length) {
    const unsigned char *bytes = key;
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ bytes[i]) * 0x100000001b3u;
    }
    return hash ^ hash >> 29;
}

/* Where the key is, or would be put. There is always a free place. */
static size_t place(const map *self, const void *key, size_t length, uint64_t hash) {
    size_t at = hash & (self->capacity - 1);
    while (self->entries[at].key != NULL) {
        const map_entry *one = &self->entries[at];
        if (one->hash == hash && one->length == length && memcmp(one->key, key, length) == 0) {
            break;
        }
        at = (at + 1) & (self->capacity - 1);
    }
    return at;
}

static void grow(map *self) {
    map bigger = {.capacity = self->capacity > 0 ? self->capacity * 2 : 16, .count = self->count};
    bigger.entries = memory(bigger.capacity * sizeof *bigger.entries);
    for (size_t i = 0; i < self->capacity; i++) {
        map_entry *one = &self->entries[i];
        if (one->key != NULL) {
            bigger.entries[place(&bigger, one->key, one->length, one->hash)] = *one;
        }
    }
    free(self->entries);
    *self = bigger;
}

void *map_get(const map *self, const void *key, size_t length) {
    if (self->count == 0) {
        return NULL;
    }
    const map_entry *one = &self->entries[place(self, key, length, hash_of(key, length))];
    return one->key == NULL ? NULL : one->value;
}

void *map_put(map *self, const void *key, size_t length, void *value) {
    if (self->count * 4 >= self->capacity * 3) {
        grow(self);
    }
    uint64_t hash = hash_of(key, length);
    map_entry *one = &self->entries[place(self, key, length, hash)];
    void *before = one->value;
    if (one->key == NULL) {
        one->key = memory(length + 1);
        memcpy(one->key, key, length);
        one->length = length;
        one->hash = hash;
        self->count++;
        before = NULL;
    }
    one->value = value;
    return before;
}

static void close_gap(map *self, size_t gap) {
    size_t mask = self->capacity - 1;
    for (size_t at = (gap + 1) & mask; self->entries[at].key != NULL; at = (at + 1) & mask) {
        size_t home = self->entries[at].hash & mask;
        if (((at - home) & mask) >= ((at - gap) & mask)) {
            self->entries[gap] = self->entries[at];
            gap = at;
        }
    }
    memset(&self->entries[gap], 0, sizeof self->entries[gap]);
}

void *map_remove(map *self, const void *key, size_t length) {
    if (self->count == 0) {
        return NULL;
    }
    size_t at = place(self, key, length, hash_of(key, length));
    void *value = self->entries[at].value;
    if (self->entries[at].key == NULL) {
        return NULL;
    }
    free(self->entries[at].key);
    self->count--;
    close_gap(self, at);
    return value;
}

map_entry *map_next(const map *self, size_t *at) {
    while (*at < self->capacity) {
        map_entry *one = &self->entries[(*at)++];
        if (one->key != NULL) {
            return one;
        }
    }
    return NULL;
}

void map_clear(map *self, void (*free_value)(void *)) {
    size_t at = 0;
    for (map_entry *one = map_next(self, &at); one != NULL; one = map_next(self, &at)) {
        free(one->key);
        if (free_value != NULL) {
            free_value(one->value);
        }
    }
    free(self->entries);
    memset(self, 0, sizeof *self);
}

void *map_of(const map *self, const char *key) {
    return map_get(self, key, strlen(key));
}

void *map_set(map *self, const char *key, void *value) {
    return map_put(self, key, strlen(key), value);
}

void *map_drop(map *self, const char *key) {
    return map_remove(self, key, strlen(key));
}
