/* SPDX-License-Identifier: Apache-2.0
 *
 * Tells what happens to the files of a source.
 */
#include "reading.h"

#include <stdlib.h>

typedef struct told {
    uint64_t scan;
    char reason[];
} told;

void reports_begin(reports *self, const temblor_host *host) {
    self->host = host;
    self->rotated = temblor_counter(host, "files-rotated");
    self->truncated = temblor_counter(host, "files-truncated");
}

void reports_free(reports *self) {
    map_clear(&self->told, free);
}

/* A file that cannot be read at present. Told again only after a whole scan has passed without it. */
void reports_problem(reports *self, const char *path, const char *reason) {
    told *now = memory(sizeof *now + strlen(reason) + 1);
    now->scan = self->scan;
    strcpy(now->reason, reason);
    told *before = map_set(&self->told, path, now);
    if (before == NULL || strcmp(before->reason, reason) != 0) {
        temblor_logf(self->host, TEMBLOR_LOG_WARNING, "`%s`: %s", path, reason);
    }
    free(before);
}

void reports_scanned(reports *self) {
    map kept = {0};
    size_t at = 0;
    for (map_entry *one = map_next(&self->told, &at); one != NULL; one = map_next(&self->told, &at)) {
        if (((told *)one->value)->scan < self->scan) {
            free(one->value);
        } else {
            map_put(&kept, one->key, one->length, one->value);
        }
    }
    map_clear(&self->told, NULL);
    self->told = kept;
    self->scan++;
}

void reports_rotated(reports *self, const char *path) {
    temblor_count(self->rotated, 1);
    temblor_logf(self->host, TEMBLOR_LOG_INFO, "`%s` was rotated: it is read to its end, then the new file from its start", path);
}

void reports_removed(reports *self, const char *path) {
    temblor_logf(self->host, TEMBLOR_LOG_INFO, "`%s` was renamed or deleted: it is read to its end", path);
}

void reports_truncated(reports *self, const char *path, uint64_t offset) {
    temblor_count(self->truncated, 1);
    temblor_logf(self->host, TEMBLOR_LOG_INFO,
        "`%s` was truncated or replaced: it is read again from its start, reading had come to byte %llu", path,
        (unsigned long long)offset);
}

void reports_gone(reports *self, const char *path, int64_t unread) {
    if (unread > 0) {
        temblor_logf(self->host, TEMBLOR_LOG_WARNING, "`%s` is gone before it was read: %lld bytes are lost", path,
            (long long)unread);
    } else {
        temblor_logf(self->host, TEMBLOR_LOG_INFO, "`%s` is gone: it was read to its end", path);
    }
}

void reports_unknown(reports *self, const char *path, uint64_t offset) {
    temblor_logf(self->host, TEMBLOR_LOG_WARNING,
        "`%s`: the file that was read up to byte %llu cannot be found: the present one is read from its start", path,
        (unsigned long long)offset);
}

void reports_resumed(reports *self, const char *path, const char *now, uint64_t offset) {
    temblor_logf(self->host, TEMBLOR_LOG_INFO, "`%s` was renamed to `%s`: that is read first, from byte %llu", path, now,
        (unsigned long long)offset);
}
