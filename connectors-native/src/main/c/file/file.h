/* SPDX-License-Identifier: Apache-2.0
 *
 * file.h - the connector `file`: its settings, and its two halves.
 */
#ifndef FILE_H
#define FILE_H

#include "basics.h"

/* ---- settings.c: the same as those of the connector in Java ---------------------------------------------------------- */

typedef enum file_mode { MODE_READ, MODE_WRITE, MODE_APPEND, MODE_TRUNCATE, MODE_OVERWRITE } file_mode;
typedef enum sync_mode { SYNC_NEVER, SYNC_FLUSH, SYNC_BATCH } sync_mode;

typedef struct settings {
    char *path;
    glob glob; /* of the path, for reading */
    file_mode mode;
    int follow;
    int starts_at_end;
    int64_t chunk_size;
    int64_t scan_interval_ns, poll_interval_ns, rotation_wait_ns;
    int64_t max_open_files;
    int create_folders;
    sync_mode sync;
    int64_t rotate_size;        /* 0: not by size */
    int64_t rotate_interval_ns; /* 0: not by time */
    int64_t rotate_keep;        /* 0: all */
} settings;

temblor_status settings_read(settings *self, uint32_t role, temblor_text json, temblor_error *error);
void settings_free(settings *self);

/* ---- source.c, sink.c ------------------------------------------------------------------------------------------------ */

typedef struct file_source file_source;
typedef struct file_sink file_sink;

/* One of the two halves. */
struct temblor_instance {
    const temblor_host *host;
    settings settings;
    temblor_bell bell;
    file_source *source;
    file_sink *sink;
};

file_source *file_source_new(const temblor_host *host, const settings *how, const temblor_bell *bell);
void file_source_free(file_source *self);
file_sink *file_sink_new(const temblor_host *host, const settings *how, const temblor_bell *bell);
void file_sink_free(file_sink *self);

extern const temblor_source file_source_table;
extern const temblor_sink file_sink_table;

#endif
