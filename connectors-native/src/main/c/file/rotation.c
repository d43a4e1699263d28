/* SPDX-License-Identifier: Apache-2.0
 *
 * When a file is full, and what it is called then. Sorted by name renamed files are sorted by time, and none is ever renamed twice.
 */
#include "writing.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

static const int64_t NS_PER_MS = 1000000;

int64_t rotation_interval(const settings *how, int64_t epoch_ns) {
    int64_t length = how->rotate_interval_ns > 0 ? how->rotate_interval_ns : INT64_MAX;
    return epoch_ns / length - (epoch_ns % length < 0 ? 1 : 0);
}

int rotation_is_due(const settings *how, uint64_t size, uint64_t next, int64_t interval, int64_t epoch_ns) {
    uint64_t most = how->rotate_size > 0 ? (uint64_t)how->rotate_size : UINT64_MAX;
    int is_full = size >= most ? next > 0 || size > most : next > most - size;
    return size > 0 && (is_full || rotation_interval(how, epoch_ns) != interval);
}

uint32_t rotation_fitting(const settings *how, const temblor_write *batch, uint32_t from, uint64_t size) {
    uint64_t room = how->rotate_size > 0 && (uint64_t)how->rotate_size > size ? (uint64_t)how->rotate_size - size : 0;
    uint64_t start = batch->events[from].offset;
    uint32_t to = from + 1;
    if (how->rotate_size == 0) {
        return batch->event_count;
    }
    while (to < batch->event_count && batch->events[to].offset + (uint64_t)batch->events[to].length - start <= room) {
        to++;
    }
    return to;
}

/* ---- Renaming -------------------------------------------------------------------------------------------------------- */

static char *named(const char *path, int64_t epoch_ms) {
    time_t seconds = (time_t)(epoch_ms / 1000);
    struct tm utc;
    size_t length = strlen(path) + 40;
    char *name = memory(length);
    (void)gmtime_r(&seconds, &utc);
    (void)snprintf(name, length, "%s.%04d%02d%02dT%02d%02d%02d.%03dZ", path, utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
        utc.tm_hour, utc.tm_min, utc.tm_sec, (int)(epoch_ms % 1000));
    return name;
}

int rotation_rename(const char *path, int64_t epoch_ns, char **name) {
    struct stat what;
    int64_t ms = epoch_ns / NS_PER_MS;
    *name = named(path, ms);
    while (stat(*name, &what) == 0) {
        free(*name);
        *name = named(path, ++ms);
    }
    return rename(path, *name) == 0 ? 0 : errno;
}

/* ---- Deleting -------------------------------------------------------------------------------------------------------- */

/* Whether a name is that of a renamed file: d stands for a digit. */
static int is_renamed(const char *name, const char *base) {
    static const char form[] = ".ddddddddTdddddd.dddZ";
    size_t length = strlen(base);
    if (strncmp(name, base, length) != 0 || strlen(name) != length + sizeof form - 1) {
        return 0;
    }
    name += length;
    for (size_t i = 0; i < sizeof form - 1; i++) {
        if (form[i] == 'd' ? name[i] < '0' || name[i] > '9' : name[i] != form[i]) {
            return 0;
        }
    }
    return 1;
}

static int by_name(const void *one, const void *other) {
    return strcmp(((const found *)one)->path, ((const found *)other)->path);
}

static found_list renamed_files(const char *folder, const char *base) {
    found_list all = {0};
    found nothing = {0};
    DIR *entries = opendir(folder);
    struct dirent *entry;
    while (entries != NULL && (entry = readdir(entries)) != NULL) {
        if (is_renamed(entry->d_name, base)) {
            char *path = joined(folder, entry->d_name);
            found_list_add(&all, path, &nothing);
            free(path);
        }
    }
    if (entries != NULL) {
        (void)closedir(entries);
    }
    return all;
}

/* A file too many is no reason to stop writing. */
void rotation_prune(const settings *how, const char *path, const temblor_host *host) {
    char room[128];
    if (how->rotate_keep == 0) {
        return;
    }
    char *folder = path_parent(path);
    found_list all = renamed_files(folder, path_name(path));
    if (all.count > 0) {
        qsort(all.items, all.count, sizeof *all.items, by_name);
    }
    for (size_t i = 0; i + (size_t)how->rotate_keep < all.count; i++) {
        if (unlink(all.items[i].path) == 0) {
            temblor_logf(host, TEMBLOR_LOG_INFO, "`%s` was deleted: more files than rotate.keep", all.items[i].path);
        } else if (errno != ENOENT) {
            temblor_logf(host, TEMBLOR_LOG_WARNING, "old files of `%s` cannot be deleted: %s", path,
                temblor_reason(errno, room, sizeof room));
            break;
        }
    }
    found_list_free(&all);
    free(folder);
}
