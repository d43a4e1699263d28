/* SPDX-License-Identifier: Apache-2.0
 *
 * Paths, as Java's Path has them: `a/../b` is `b` whatever `a` is.
 */
#include "basics.h"

#include <stdlib.h>
#include <sys/stat.h>

/* Appends the names of a path to one that is absolute already; the room suffices for both. */
static void append_names(char *to, const char *path) {
    while (*path != '\0') {
        size_t length = strcspn(path, "/");
        if (length == 2 && memcmp(path, "..", 2) == 0) {
            char *slash = strrchr(to, '/');
            *(slash == NULL ? to : slash) = '\0';
        } else if (length > 0 && !(length == 1 && *path == '.')) {
            size_t used = strlen(to);
            to[used] = '/';
            memcpy(to + used + 1, path, length);
            to[used + 1 + length] = '\0';
        }
        path += length + (path[length] == '/' ? 1 : 0);
    }
}

char *path_absolute(const char *path) {
    char here[PATH_MAX] = "";
    if (path[0] != '/' && getcwd(here, sizeof here) == NULL) {
        here[0] = '\0';
    }
    char *absolute = memory(strlen(here) + strlen(path) + 3);
    append_names(absolute, here);
    append_names(absolute, path);
    if (absolute[0] == '\0') {
        absolute[0] = '/';
    }
    return absolute;
}

const char *path_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

char *path_parent(const char *path) {
    char *parent = copied(path);
    char *slash = strrchr(parent, '/');
    if (slash != NULL) {
        *(slash == parent ? slash + 1 : slash) = '\0';
    }
    return parent;
}

static int is_folder(const char *path) {
    struct stat what;
    return stat(path, &what) == 0 && S_ISDIR(what.st_mode);
}

int path_make_folders(const char *path, char **at) {
    char *growing = copied(path);
    int code = 0;
    for (char *end = growing + 1; code == 0 && end[-1] != '\0'; end++) {
        char c = *end;
        if (c == '/' || c == '\0') {
            *end = '\0';
            if (mkdir(growing, 0777) != 0 && !is_folder(growing)) {
                code = errno;
                *at = copied(growing);
            }
            *end = c;
        }
    }
    free(growing);
    return code;
}
