/* SPDX-License-Identifier: Apache-2.0
 *
 * temblor_cursor.h - fills the batch that poll is lent; part of temblor_kit.h.
 *
 *   temblor_cursor out = temblor_fill(batch);
 *   temblor_append_split(&out, 0, "default", "");
 *   temblor_append_message(&out, 0, bytes, length, number);
 *   return temblor_filled(&out);
 *
 * Each append returns 1, or 0 if it does not fit: then nothing is appended, and `needed` of the batch says what would do. To
 * save the copy, write behind temblor_space, at most temblor_room bytes, and call temblor_take.
 */
#ifndef TEMBLOR_CURSOR_H
#define TEMBLOR_CURSOR_H

#include "temblor_kit.h"

typedef struct temblor_cursor {
    temblor_batch *batch;
    uint64_t used; /* bytes of data before this are taken */
} temblor_cursor;

/* Begins with an empty batch. */
static inline temblor_cursor temblor_fill(temblor_batch *batch) {
    temblor_cursor cursor;
    cursor.batch = batch;
    cursor.used = 0;
    batch->event_count = 0;
    return cursor;
}

/* How many bytes may still be written, and where. */
static inline uint64_t temblor_room(const temblor_cursor *cursor) {
    return cursor->batch->data_capacity - cursor->used;
}

static inline uint8_t *temblor_space(const temblor_cursor *cursor) {
    return cursor->batch->data + cursor->used;
}

/* How many events may still be appended. */
static inline uint32_t temblor_places(const temblor_cursor *cursor) {
    return cursor->batch->event_capacity - cursor->batch->event_count;
}

static inline int temblor_is_empty(const temblor_cursor *cursor) {
    return cursor->batch->event_count == 0;
}

/* Whether so many events with so many bytes fit, all together. Ask before what is appended changes the source's own state. */
static inline int temblor_fits(temblor_cursor *cursor, uint32_t events, uint64_t bytes) {
    if (bytes > temblor_room(cursor)) {
        cursor->batch->needed = cursor->used + bytes;
        return 0;
    }
    return events <= temblor_places(cursor);
}

/* The status for a batch that is as full as it gets: MORE, or TOO_SMALL if what should have come first did not fit. */
static inline temblor_status temblor_filled(const temblor_cursor *cursor) {
    return temblor_is_empty(cursor) ? TEMBLOR_TOO_SMALL : TEMBLOR_MORE;
}

/* Appends what was written behind temblor_space: `length` bytes of payload, and `meta_length` bytes of metadata behind them. */
static inline int temblor_take(
    temblor_cursor *cursor, uint16_t kind, uint32_t split, uint64_t length, uint64_t meta_length, uint64_t position) {
    temblor_event *event;
    if (!temblor_fits(cursor, 1, length) || !temblor_fits(cursor, 1, length + meta_length)) {
        return 0;
    }
    event = cursor->batch->events + cursor->batch->event_count;
    event->offset = (uint32_t)cursor->used;
    event->length = (uint32_t)length;
    event->meta_offset = (uint32_t)(cursor->used + length);
    event->meta_length = (uint32_t)meta_length;
    event->position = position;
    event->split = split;
    event->kind = kind;
    event->flags = 0;
    cursor->used += length + meta_length;
    cursor->batch->event_count++;
    return 1;
}

/* Appends any kind; payload and metadata are copied. */
static inline int temblor_append(temblor_cursor *cursor, uint16_t kind, uint32_t split, const void *bytes, uint64_t length,
    temblor_text meta, uint64_t position) {
    if (length > UINT32_MAX || meta.length > UINT32_MAX || !temblor_fits(cursor, 1, length + meta.length)) {
        return 0;
    }
    if (length > 0) {
        memcpy(temblor_space(cursor), bytes, (size_t)length);
    }
    if (meta.length > 0) {
        memcpy(temblor_space(cursor) + length, meta.bytes, (size_t)meta.length);
    }
    return temblor_take(cursor, kind, split, length, meta.length, position);
}

/* ---- One for each kind ----------------------------------------------------------------------------------------------- */

/* A split begins: its id, and the metadata of all its events as a JSON record, or "". */
static inline int temblor_append_split(temblor_cursor *cursor, uint32_t split, const char *id, const char *meta) {
    return temblor_append(
        cursor, TEMBLOR_SPLIT, split, id, strlen(id), temblor_text_of(meta, strlen(meta)), TEMBLOR_NO_POSITION);
}

/* The next bytes of a byte stream; `first` is the offset of the first of them. */
static inline int temblor_append_chunk(
    temblor_cursor *cursor, uint32_t split, const void *bytes, uint64_t length, uint64_t first) {
    return temblor_append(cursor, TEMBLOR_CHUNK, split, bytes, length, temblor_text_of("", 0), first);
}

/* A message; `behind` is the position from which reading resumes after it. */
static inline int temblor_append_message(
    temblor_cursor *cursor, uint32_t split, const void *bytes, uint64_t length, uint64_t behind) {
    return temblor_append(cursor, TEMBLOR_MESSAGE, split, bytes, length, temblor_text_of("", 0), behind);
}

/* A value as JSON text; `behind` as of a message. */
static inline int temblor_append_value(
    temblor_cursor *cursor, uint32_t split, const void *json, uint64_t length, uint64_t behind) {
    return temblor_append(cursor, TEMBLOR_VALUE, split, json, length, temblor_text_of("", 0), behind);
}

/* Positions of the split have this state from here on. */
static inline int temblor_append_state(
    temblor_cursor *cursor, uint32_t split, const void *state, uint32_t length, uint32_t version) {
    return temblor_append(cursor, TEMBLOR_STATE, split, state, length, temblor_text_of("", 0), version);
}

/* A byte stream ended in good order. */
static inline int temblor_append_end(temblor_cursor *cursor, uint32_t split) {
    return temblor_append(cursor, TEMBLOR_SPLIT_END, split, "", 0, temblor_text_of("", 0), TEMBLOR_NO_POSITION);
}

/* A byte stream broke off. */
static inline int temblor_append_break(temblor_cursor *cursor, uint32_t split, const char *reason) {
    return temblor_append(
        cursor, TEMBLOR_SPLIT_FAIL, split, reason, strlen(reason), temblor_text_of("", 0), TEMBLOR_NO_POSITION);
}

#endif
