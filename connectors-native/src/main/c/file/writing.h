/* SPDX-License-Identifier: Apache-2.0
 *
 * writing.h - the parts of the sink: out.c is the open file, rotation.c says when it is full and what it is called then, and sink.c
 * writes batches.
 */
#ifndef WRITING_H
#define WRITING_H

#include "file.h"

/* ---- out.c: a file that is open for writing. It writes behind the last byte, or from a position of its own if it overw */

typedef struct out {
    const char *path;
    int file; /* -1 unless it is open */
    int appends;
    int is_regular; /* a file on a disk, not a device or a pipe */
    found identity;
    uint64_t position; /* where the next byte is written, if it overwrites */
    int dirty;
} out;

/* What a failed write left behind the last whole event. */
typedef struct torn {
    int is_set;
    file_key key;
    uint64_t size;  /* of the file with the torn event */
    uint64_t whole; /* size of the file without it */
} torn;

/* Opens the file with flags for open; 0 or an errno. A pipe that nobody reads is ENXIO. */
int out_open(out *self, const char *path, int flags, int appends, uint64_t position);
int out_close(out *self);
uint64_t out_size(const out *self);
int out_empty(out *self);

/* Writes bytes; returns 0 or an errno, and in *written how far it came. EAGAIN: the file is a pipe or a device that took no
 * more, and the bell rang. */
int out_write(out *self, const uint8_t *bytes, uint64_t length, uint64_t *written, const temblor_bell *bell);

/* Forces to the disk what was written since the last time; 0 or an errno. */
int out_force(out *self);

/* Whether the path names another file now, or none. */
int out_is_replaced(const out *self);

/* What is torn if only `whole` of the `written` bytes may stay, behind a file that had `before` bytes; and moves the
 * position there. */
torn out_torn(out *self, uint64_t before, uint64_t written, uint64_t whole);

/* Cuts off what a failed write left, unless the file has changed since: 1 if nothing torn is left, 0 if so, -1 with errno. */
int out_mend(const char *path, const torn *what);

/* ---- rotation.c: `name.20250131T235959.999Z`, the moment of renaming in UTC ------------------------------------------ */

/* Which interval a moment belongs to; they begin at whole multiples since 1970. */
int64_t rotation_interval(const settings *how, int64_t epoch_ns);

/* Whether a file with `size` bytes, begun in `interval`, must give way to a new one before `next` bytes are written. */
int rotation_is_due(const settings *how, uint64_t size, uint64_t next, int64_t interval, int64_t epoch_ns);

/* How far the events from `from` on fit behind `size` bytes; at least one does. */
uint32_t rotation_fitting(const settings *how, const temblor_write *batch, uint32_t from, uint64_t size);

/* Renames the file; 0 or an errno. *name: what it is called now, to be freed. */
int rotation_rename(const char *path, int64_t epoch_ns, char **name);

/* Deletes the oldest renamed files above the number to keep, and logs each. */
void rotation_prune(const settings *how, const char *path, const temblor_host *host);

#endif
