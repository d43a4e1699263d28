/* SPDX-License-Identifier: Apache-2.0
 *
 * What was read under a path before, and how positions tell of it. Integers in states are in the byte order of networks.
 */
#include "reading.h"

void history_add(history *self, const past *one) {
    if (one->inode != 0) {
        int kept = 0;
        for (int i = 0; i < self->count; i++) {
            if (self->items[i].inode != one->inode) {
                self->items[kept++] = self->items[i];
            }
        }
        self->items[kept] = *one;
        self->count = kept + 1;
        self->changes++;
    }
    if (self->count > MOST_PAST) {
        self->count--;
        memmove(self->items, self->items + 1, (size_t)self->count * sizeof self->items[0]);
    }
}

void history_keep_only(history *self, const map *inodes, int also_last) {
    int kept = 0;
    for (int i = 0; i < self->count; i++) {
        int is_last = also_last && i == self->count - 1;
        if (is_last || map_get(inodes, &self->items[i].inode, sizeof self->items[i].inode) != NULL) {
            self->items[kept++] = self->items[i];
        }
    }
    self->changes += kept < self->count ? 1 : 0;
    self->count = kept;
}

/* ---- States ---------------------------------------------------------------------------------------------------------- */

static uint8_t *put(uint8_t *to, uint64_t number, int bytes) {
    for (int i = bytes - 1; i >= 0; i--) {
        *to++ = (uint8_t)(number >> (8 * i));
    }
    return to;
}

static uint64_t get(const uint8_t **from, int bytes) {
    uint64_t number = 0;
    for (int i = 0; i < bytes; i++) {
        number = number << 8 | *(*from)++;
    }
    return number;
}

static uint8_t *put_identity(uint8_t *to, const past *one) {
    return put(put(put(to, one->inode, 8), one->head.length, 4), one->head.hash, 8);
}

static past get_identity(const uint8_t **from) {
    past one = {.inode = get(from, 8)};
    one.head.length = (uint32_t)get(from, 4);
    one.head.hash = get(from, 8);
    return one;
}

uint32_t history_state(const history *self, const past *present, uint8_t state[MOST_STATE]) {
    uint8_t *end = put_identity(state, present);
    for (int i = 0; i < self->count; i++) {
        end = put(put_identity(end, &self->items[i]), self->items[i].offset, 8);
    }
    return (uint32_t)(end - state);
}

mark *mark_new(uint64_t offset, const uint8_t *state, uint32_t length, uint32_t version) {
    mark *made = memory(sizeof *made + length);
    made->offset = offset;
    made->state_length = length;
    made->state_version = version;
    if (length > 0) {
        memcpy(made->state, state, length);
    }
    return made;
}

int history_read(const mark *position, past to[MOST_PAST + 2]) {
    const uint8_t *from = position->state;
    uint32_t length = position->state_length;
    int count = 1;
    if (position->state_version != STATE_VERSION || length % PAST_BYTES != IDENTITY_BYTES) {
        return 0;
    }
    to[0] = get_identity(&from);
    to[0].offset = position->offset;
    while (from < position->state + length && count < MOST_PAST + 2) {
        to[count] = get_identity(&from);
        to[count++].offset = get(&from, 8);
    }
    for (int i = 0; i < count; i++) {
        if (to[i].head.length > FINGERPRINT_MOST) {
            return 0;
        }
    }
    return count;
}

/* ---- Which file it is ------------------------------------------------------------------------------------------------ */

int past_is_like(const past *self, const found *file) {
    return file->size >= self->offset && fingerprint_matches_path(&self->head, file->path) > 0;
}

int past_is(const past *self, const found *file) {
    return (self->inode == file->key.inode || self->inode == 0) && past_is_like(self, file);
}
