/* SPDX-License-Identifier: Apache-2.0
 *
 * Finds renamed files again by looking at all that lies in their folder.
 */
#include "reading.h"

#include <dirent.h>
#include <stdlib.h>

typedef struct index {
    found_list files;
    map by_inode; /* to the place in files, plus 1 */
} index_of_folder;

static void free_index(void *value) {
    index_of_folder *self = value;
    map_clear(&self->by_inode, NULL);
    found_list_free(&self->files);
    free(self);
}

void folders_forget(folders *self) {
    map_clear(&self->indexes, free_index);
}

/* A folder that cannot be listed holds nothing that could be found. */
static index_of_folder *read_folder(const char *folder) {
    index_of_folder *made = memory(sizeof *made);
    DIR *entries = opendir(folder);
    struct dirent *entry;
    while (entries != NULL && (entry = readdir(entries)) != NULL) {
        found one;
        char *path = joined(folder, entry->d_name);
        if (found_at(path, &one) > 0) {
            found_list_add(&made->files, path, &one);
            map_put(&made->by_inode, &one.key.inode, sizeof one.key.inode, (void *)(uintptr_t)made->files.count);
        }
        free(path);
    }
    if (entries != NULL) {
        (void)closedir(entries);
    }
    return made;
}

static index_of_folder *index_folder(folders *self, const char *folder) {
    index_of_folder *known = map_of(&self->indexes, folder);
    if (known == NULL) {
        known = read_folder(folder);
        map_set(&self->indexes, folder, known);
    }
    return known;
}

/* The folder of a path, and that of the file to which it links if that is another; each to be freed, or NULL. */
static void both_folders(const char *path, char *both[2]) {
    char real[PATH_MAX];
    both[0] = path_parent(path);
    both[1] = realpath(path, real) == NULL ? NULL : path_parent(real);
    if (both[1] != NULL && strcmp(both[0], both[1]) == 0) {
        free(both[1]);
        both[1] = NULL;
    }
}

const found *folders_by_inode(folders *self, const char *path, uint64_t inode) {
    const found *hit = NULL;
    char *both[2];
    both_folders(path, both);
    for (int i = 0; i < 2; i++) {
        if (hit == NULL && both[i] != NULL && inode != 0) {
            index_of_folder *known = index_folder(self, both[i]);
            uintptr_t at = (uintptr_t)map_get(&known->by_inode, &inode, sizeof inode);
            hit = at == 0 ? NULL : &known->files.items[at - 1];
        }
        free(both[i]);
    }
    return hit;
}

found_list folders_around(folders *self, const char *path) {
    found_list all = {0};
    char *both[2];
    both_folders(path, both);
    for (int i = 0; i < 2; i++) {
        index_of_folder *known = both[i] == NULL ? NULL : index_folder(self, both[i]);
        for (size_t j = 0; known != NULL && j < known->files.count; j++) {
            found_list_add(&all, known->files.items[j].path, &known->files.items[j]);
        }
        free(both[i]);
    }
    return all;
}

char *folders_locate(folders *self, const char *last, const file_key *key) {
    found there;
    int what = found_at(last, &there);
    if (what < 0) {
        return NULL;
    }
    errno = 0;
    if (what > 0 && key_equals(&there.key, key)) {
        return copied(last);
    }
    const found *other = folders_by_inode(self, last, key->inode);
    errno = 0;
    return other != NULL && key_equals(&other->key, key) ? copied(other->path) : NULL;
}
