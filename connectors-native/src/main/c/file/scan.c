/* SPDX-License-Identifier: Apache-2.0
 *
 * One look for the files that a glob names. Links are followed.
 */
#include "reading.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { LOOKS_BETWEEN_STOPS = 32 };

/* The folders above the one that is looked at. */
typedef struct above {
    file_key key;
    const struct above *above;
} above;

static void add_problem(scan *self, const char *path, const char *reason) {
    self->problems = memory_grown(self->problems, (self->problem_count + 1) * sizeof *self->problems);
    self->problems[self->problem_count++] = (problem){copied(path), copied(reason)};
}

static void add_failure(scan *self, const char *path, int code) {
    char room[128];
    if (code != ENOENT) {
        add_problem(self, path, temblor_reason(code, room, sizeof room));
    }
}

static void add_file(scan *self, const char *path, const struct stat *what) {
    found one;
    if (S_ISREG(what->st_mode)) {
        found_of(what, &one);
        found_list_add(&self->files, path, &one);
    } else if (!S_ISDIR(what->st_mode)) {
        add_problem(self, path, S_ISLNK(what->st_mode) ? "is a link to nothing" : "is not a regular file");
    }
}

/* ---- One file -------------------------------------------------------------------------------------------------------- */

static void look(scan *self, const char *path) {
    struct stat what;
    if (stat(path, &what) != 0) {
        add_failure(self, path, errno);
    } else if (S_ISDIR(what.st_mode)) {
        char *reason = memory(strlen(path) + 80);
        (void)sprintf(reason, "is a folder; to read the files in it, give a glob such as `%s/*`", path);
        add_problem(self, path, reason);
        free(reason);
    } else {
        add_file(self, path, &what);
    }
}

/* ---- All below a folder ---------------------------------------------------------------------------------------------- */

static int is_text(const char *name) {
    const unsigned char *s = (const unsigned char *)name;
    while (*s != '\0') {
        int more = *s < 0x80 ? 0 : *s >= 0xF0 && *s < 0xF5 ? 3 : *s >= 0xE0 && *s < 0xF0 ? 2 : *s >= 0xC2 && *s < 0xE0 ? 1 : -1;
        if (more < 0) {
            return 0;
        }
        for (s++; more > 0; more--, s++) {
            if ((*s & 0xC0) != 0x80) {
                return 0;
            }
        }
    }
    return 1;
}

static void walk(scan *self, const char *folder, int depth, const above *parents);

/* What stands at the path, links followed unless they lead to nothing. */
static int attributes(const char *path, struct stat *what) {
    return stat(path, what) == 0 || lstat(path, what) == 0 ? 0 : errno;
}

static void descend(scan *self, const char *path, const struct stat *what, int depth, const above *parents) {
    above here = {.above = parents};
    found one;
    found_of(what, &one);
    here.key = one.key;
    for (const above *each = parents; each != NULL; each = each->above) {
        if (key_equals(&each->key, &here.key)) {
            add_problem(self, path, "a link that leads back to its own folder");
            return;
        }
    }
    walk(self, path, depth, &here);
}

static void visit(scan *self, const char *path, int depth, const above *parents) {
    struct stat what;
    int code = attributes(path, &what);
    if (code != 0) {
        add_failure(self, path, code);
    } else if (S_ISDIR(what.st_mode)) {
        if (depth < self->glob->depth) {
            descend(self, path, &what, depth, parents);
        }
    } else if (glob_matches(self->glob, path)) {
        if (is_text(path)) {
            add_file(self, path, &what);
        } else {
            add_problem(self, path, "has a name that is not UTF-8, which cannot be kept in a position");
        }
    }
}

static void walk(scan *self, const char *folder, int depth, const above *parents) {
    DIR *entries = opendir(folder);
    struct dirent *entry;
    if (entries == NULL) {
        add_failure(self, folder, errno);
        return;
    }
    self->is_whole = self->is_whole && !temblor_is_rung(self->stop);
    for (int looks = 1; self->is_whole && (entry = readdir(entries)) != NULL; looks++) {
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            char *path = joined(folder, entry->d_name);
            visit(self, path, depth + 1, parents);
            free(path);
        }
        if (looks % LOOKS_BETWEEN_STOPS == 0 && temblor_is_rung(self->stop)) {
            self->is_whole = 0;
        }
    }
    (void)closedir(entries);
}

void scan_run(scan *self, const glob *pattern, const temblor_bell *stop) {
    struct stat what;
    memset(self, 0, sizeof *self);
    self->glob = pattern;
    self->stop = stop;
    self->is_whole = 1;
    if (pattern->below == NULL) {
        look(self, pattern->root);
    } else if (stat(pattern->root, &what) != 0) {
        add_failure(self, pattern->root, errno);
    } else if (S_ISDIR(what.st_mode)) {
        descend(self, pattern->root, &what, 0, NULL);
    }
}

void scan_free(scan *self) {
    for (size_t i = 0; i < self->problem_count; i++) {
        free(self->problems[i].path);
        free(self->problems[i].reason);
    }
    free(self->problems);
    found_list_free(&self->files);
}
