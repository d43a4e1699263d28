/* SPDX-License-Identifier: Apache-2.0
 *
 * folder.h - a folder of its own for each test.
 */
#ifndef FOLDER_H
#define FOLDER_H

#include "check.h"

/* Makes an empty folder, and deletes that of the test before with all that is in it. Its path has no quotes. */
const char *folder_new(void);
void folder_delete(void);

/* The path of a file in the folder; valid for the next few calls. */
const char *in_folder(const char *name);

void write_bytes(const char *name, const void *bytes, size_t length, const char *mode);
void write_file(const char *name, const char *content);
void append_file(const char *name, const char *content);
void make_folder(const char *name);
void rename_file(const char *from, const char *to);
void set_modified(const char *name, int seconds); /* since some moment in the past */

/* The content of a file as a string to be freed; NULL if there is none. */
char *read_file(const char *name);
void check_file(const char *name, const char *content);

#endif
