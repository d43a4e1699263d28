/* SPDX-License-Identifier: Apache-2.0
 *
 * A folder of its own for each test.
 */
#include "folder.h"

#include <ftw.h>
#include <sys/stat.h>

static char folder[64];

static int delete_one(const char *path, const struct stat *what, int kind, struct FTW *where) {
    (void)what, (void)kind, (void)where;
    return remove(path);
}

void folder_delete(void) {
    if (folder[0] != '\0') {
        (void)nftw(folder, delete_one, 16, FTW_DEPTH | FTW_PHYS);
        folder[0] = '\0';
    }
}

const char *folder_new(void) {
    folder_delete();
    (void)snprintf(folder, sizeof folder, "/tmp/temblor-native-XXXXXX");
    CHECK(mkdtemp(folder) != NULL);
    return folder;
}

const char *in_folder(const char *name) {
    static char paths[8][256];
    static int next;
    char *path = paths[next++ % 8];
    CHECK((size_t)snprintf(path, 256, "%s/%s", folder, name) < 256);
    return path;
}

void write_bytes(const char *name, const void *bytes, size_t length, const char *mode) {
    FILE *file = fopen(in_folder(name), mode);
    CHECK(file != NULL);
    CHECK(fwrite(bytes, 1, length, file) == length);
    CHECK(fclose(file) == 0);
}

void write_file(const char *name, const char *content) {
    write_bytes(name, content, strlen(content), "wb");
}

void append_file(const char *name, const char *content) {
    write_bytes(name, content, strlen(content), "ab");
}

void make_folder(const char *name) {
    CHECK(mkdir(in_folder(name), 0777) == 0);
}

void rename_file(const char *from, const char *to) {
    CHECK(rename(in_folder(from), in_folder(to)) == 0);
}

void set_modified(const char *name, int seconds) {
    struct timespec times[2] = {{.tv_sec = 1700000000 + seconds}, {.tv_sec = 1700000000 + seconds}};
    CHECK(utimensat(AT_FDCWD, in_folder(name), times, 0) == 0);
}

char *read_file(const char *name) {
    FILE *file = fopen(in_folder(name), "rb");
    if (file == NULL) {
        return NULL;
    }
    char *content = calloc(1, 1 << 20);
    CHECK(content != NULL);
    size_t length = fread(content, 1, (1 << 20) - 1, file);
    content[length] = '\0';
    (void)fclose(file);
    return content;
}

void check_file(const char *name, const char *content) {
    char *is = read_file(name);
    if (is == NULL) {
        CHECK_FAIL("there is no file %s", name);
    }
    CHECK_STRING(is, content);
    free(is);
}
