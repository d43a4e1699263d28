/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds the file to which a position belongs, also when it was renamed, or copied and truncated, while nobody looked.
 */
#include "reading.h"

#include <stdlib.h>

/* ---- One file -------------------------------------------------------------------------------------------------------- */

/* The copy that is left when a file is copied and then truncated. Its inode number is a new one, so the fingerprint must
 * suffice, and the name must begin like that of the file. The newest of several; its path is to be freed. */
static int find_copy(const resume *self, const char *path, const past *before, found *to) {
    found_list all = folders_around(self->folders, path);
    const char *name = path_name(path);
    const found *best = NULL;
    for (size_t i = 0; before->head.length == FINGERPRINT_MOST && i < all.count; i++) {
        const found *one = &all.items[i];
        if (strcmp(one->path, path) != 0 && strncmp(path_name(one->path), name, strlen(name)) == 0 && past_is_like(before, one)
            && (best == NULL || one->modified_ms >= best->modified_ms)) {
            best = one;
        }
    }
    if (best != NULL) {
        *to = *best;
        to->path = copied(best->path);
    }
    found_list_free(&all);
    return best != NULL;
}

static generation *from_past(const char *path, const found *file, const past *before) {
    return generation_new(path, file, before->offset, &before->head);
}

generation *resume_find(const resume *self, const char *path, const found *now, const mark *position) {
    past told[MOST_PAST + 2];
    found copy;
    if (history_read(position, told) == 0) {
        return now != NULL && position->state_length == 0 && now->size >= position->offset
                   ? generation_new(path, now, position->offset, NULL)
                   : NULL;
    }
    if (now != NULL && past_is(&told[0], now)) {
        return from_past(path, now, &told[0]);
    }
    const found *renamed = folders_by_inode(self->folders, path, told[0].inode);
    if (renamed != NULL && past_is(&told[0], renamed)) {
        return from_past(path, renamed, &told[0]);
    }
    if (find_copy(self, path, &told[0], &copy)) {
        generation *made = from_past(path, &copy, &told[0]);
        free(copy.path);
        return made;
    }
    return NULL;
}

/* ---- Files in between ------------------------------------------------------------------------------------------------ */

/* A path in which each number of the name is 0; to be freed. */
static char *shape_of(const char *path) {
    char *shape = copied(path);
    char *to = shape + (path_name(path) - path);
    for (const char *from = path_name(path); *from != '\0';) {
        size_t digits = strspn(from, "0123456789");
        *to++ = digits > 0 ? '0' : *from;
        from += digits > 0 ? digits : 1;
    }
    *to = '\0';
    return shape;
}

static int has_shape(const char *path, const char *shape) {
    char *own = shape_of(path);
    int same = strcmp(own, shape) == 0;
    free(own);
    return same;
}

static int was_read(const history *before, const found *file) {
    for (int i = 0; i < before->count; i++) {
        if (before->items[i].inode == file->key.inode) {
            return past_is(&before->items[i], file);
        }
    }
    return 0;
}

static int by_modified(const void *one, const void *other) {
    int64_t a = ((const found *)one)->modified_ms, b = ((const found *)other)->modified_ms;
    return (a > b) - (a < b);
}

/* Those in the list that belong between come to its front; returns how many they are. Those that the glob selects by
 * themselves do not, nor does what was read before. */
static size_t select_between(const resume *self, const char *path, const char *old, const history *before, found_list *all) {
    char *shape = shape_of(old);
    int64_t since = INT64_MAX;
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        since = strcmp(all->items[i].path, old) == 0 && strcmp(old, path) != 0 ? all->items[i].modified_ms : since;
    }
    for (size_t i = 0; i < all->count; i++) {
        found one = all->items[i];
        if (strcmp(one.path, path) != 0 && strcmp(one.path, old) != 0 && one.modified_ms >= since && has_shape(one.path, shape)
            && !glob_matches(self->glob, one.path) && !was_read(before, &one)) {
            all->items[i] = all->items[kept];
            all->items[kept++] = one;
        }
    }
    free(shape);
    return kept;
}

size_t resume_between(const resume *self, const char *path, const char *old, const history *before, generation ***to) {
    found_list all = folders_around(self->folders, path);
    size_t count = select_between(self, path, old, before, &all);
    *to = memory(count * sizeof **to);
    if (count > 0) {
        qsort(all.items, count, sizeof *all.items, by_modified);
    }
    for (size_t i = 0; i < count; i++) {
        (*to)[i] = generation_new(path, &all.items[i], 0, NULL);
    }
    found_list_free(&all);
    return count;
}

char *resume_name_now(const resume *self, const generation *file) {
    return folders_locate(self->folders, file->location, &file->key);
}
