/* SPDX-License-Identifier: Apache-2.0
 *
 * basics.h - memory, maps, paths, globs, and files as they are found.
 */
#ifndef BASICS_H
#define BASICS_H

#include "temblor_kit.h"

#include <limits.h>

/* ---- memory.c: what is small is always there: without memory for it the process ends --------------------------------- */

void *memory(size_t bytes);                     /* cleared */
void *memory_grown(void *before, size_t bytes); /* as realloc */
char *copied(const char *string);
char *joined(const char *folder, const char *name); /* with a slash between */

/* ---- map.c: from bytes to pointers ----------------------------------------------------------------------------------- */

typedef struct map_entry {
    char *key; /* with a NUL behind it */
    size_t length;
    void *value;
    uint64_t hash;
} map_entry;

/* All zero when empty. */
typedef struct map {
    map_entry *entries;
    size_t count, capacity;
} map;

void *map_get(const map *self, const void *key, size_t length);
void *map_put(map *self, const void *key, size_t length, void *value); /* returns what was there before, or NULL */
void *map_remove(map *self, const void *key, size_t length);           /* returns it, or NULL */
void map_clear(map *self, void (*free_value)(void *));                 /* free_value may be NULL */

/* The next entry; *at is 0 at first. NULL at the end. The map must not change meanwhile, but for map_get. */
map_entry *map_next(const map *self, size_t *at);

void *map_of(const map *self, const char *key);
void *map_set(map *self, const char *key, void *value);
void *map_drop(map *self, const char *key);

/* ---- paths.c --------------------------------------------------------------------------------------------------------- */

/* Absolute, from the working directory if need be, and without `.`, `..` and empty names; to be freed. */
char *path_absolute(const char *path);

/* The last name, inside the path. */
const char *path_name(const char *path);

/* The folder above; to be freed. */
char *path_parent(const char *path);

/* Makes a folder and those above it; 0, or an errno; then *at is the path that could not be made, to be freed. */
int path_make_folders(const char *path, char **at);

/* ---- glob.c: which files a path setting selects ---------------------------------------------------------------------- */

typedef struct glob {
    char *root;  /* the file itself, or the folder that holds all files which the glob can select */
    char *below; /* the glob below the root; NULL for one file */
    int depth;   /* how many levels below the root a file may lie */
} glob;

/* Reads a path setting; returns NULL, or what is wrong with it. */
const char *glob_read(glob *self, const char *text);
void glob_free(glob *self);
int glob_matches(const glob *self, const char *path);

/* ---- found.c: files as they are seen at a path at one moment --------------------------------------------------------- */

/* Equal for the same file under whatever name. */
typedef struct file_key {
    uint64_t device, inode;
} file_key;

typedef struct found {
    char *path;
    file_key key;
    uint64_t size;
    int64_t modified_ms;
} found;

typedef struct found_list {
    found *items;
    size_t count, capacity;
} found_list;

struct stat;

/* What stands at the path, links followed; its path stays NULL. 1: a regular file. 0: nothing, or something else. -1: see errno. */
int found_at(const char *path, found *to);
void found_of(const struct stat *what, found *to);
int key_equals(const file_key *one, const file_key *other);
void found_list_add(found_list *self, const char *path, const found *one); /* the path is copied */
void found_list_free(found_list *self);

/* ---- fingerprint.c: the first bytes of a file, condensed ------------------------------------------------------------- */

enum { FINGERPRINT_MOST = 256 };

typedef struct fingerprint {
    uint32_t length;
    uint64_t hash;
} fingerprint;

fingerprint fingerprint_empty(void);

/* Of as many bytes as there are, up to `most`; returns 0, or an errno. */
int fingerprint_of(int file, uint32_t most, fingerprint *to);

/* Whether the file begins with the bytes that this one was taken from: 1, 0, or -1 with errno. */
int fingerprint_matches(const fingerprint *self, int file);
int fingerprint_matches_path(const fingerprint *self, const char *path);

#endif
