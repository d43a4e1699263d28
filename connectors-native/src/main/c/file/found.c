/* SPDX-License-Identifier: Apache-2.0
 *
 * Files as they are seen at a path at one moment.
 */
#include "basics.h"

#include <stdlib.h>
#include <sys/stat.h>

#if defined(__APPLE__)
#define st_mtim st_mtimespec
#endif

void found_of(const struct stat *what, found *to) {
    memset(to, 0, sizeof *to);
    to->key.device = (uint64_t)what->st_dev;
    to->key.inode = (uint64_t)what->st_ino;
    to->size = (uint64_t)what->st_size;
    to->modified_ms = (int64_t)what->st_mtim.tv_sec * 1000 + (int64_t)what->st_mtim.tv_nsec / 1000000;
}

int found_at(const char *path, found *to) {
    struct stat what;
    if (stat(path, &what) != 0) {
        return errno == ENOENT ? 0 : -1;
    }
    found_of(&what, to);
    return S_ISREG(what.st_mode) ? 1 : 0;
}

int key_equals(const file_key *one, const file_key *other) {
    return one->device == other->device && one->inode == other->inode;
}

void found_list_add(found_list *self, const char *path, const found *one) {
    if (self->count == self->capacity) {
        self->capacity = self->capacity * 2 + 16;
        self->items = memory_grown(self->items, self->capacity * sizeof *self->items);
    }
    self->items[self->count] = *one;
    self->items[self->count++].path = copied(path);
}

void found_list_free(found_list *self) {
    for (size_t i = 0; i < self->count; i++) {
        free(self->items[i].path);
    }
    free(self->items);
    memset(self, 0, sizeof *self);
}
