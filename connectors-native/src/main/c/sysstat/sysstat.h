/* SPDX-License-Identifier: Apache-2.0
 *
 * sysstat.h - what the files of the connector sysstat know of each other.
 */
#ifndef SYSSTAT_H
#define SYSSTAT_H

#include "temblor_kit.h"

/* ---- library.c, source.c --------------------------------------------------------------------------------------------- */

extern const temblor_source sysstat_source;

temblor_status sysstat_create(
    const temblor_host *host, uint32_t role, const char *given, uint64_t length, temblor_instance **instance,
    temblor_error *error);
void sysstat_destroy(temblor_instance *self);

/* ---- text.c: files as text that may hold anything -------------------------------------------------------------------- */

/* Memory that grows; once it could not, `broken` is set and nothing more is written. */
typedef struct text {
    char *bytes; /* with a NUL behind the last */
    size_t length, capacity;
    int broken;
} text;

enum { MOST_OF_FILE = 1 << 20 };

void text_free(text *self);
void text_put(text *self, const char *bytes, size_t length);

/* Reads at most MOST_OF_FILE bytes of a file, without NUL; returns 0 or an errno. */
int text_read(text *self, const char *folder, const char *name);

/* The next line of *rest, without its line feed, made a string of its own; NULL behind the last. */
char *line_next(char **rest);

/* The next word of *rest, delimited by blanks, made a string of its own; NULL behind the last. */
char *word_next(char **rest);

/* A number of digits alone, cut at the largest; 0 if it is none. */
int number_read(const char *word, uint64_t *number);

/* A number with a fraction, in thousandths. */
int thousandths_read(const char *word, uint64_t *number);

/* ---- json.c: JSON text ----------------------------------------------------------------------------------------------- */

typedef struct json {
    text out;
    int separate; /* whether a comma is due */
} json;

void json_begin(json *self);
void json_open(json *self, const char *key, char bracket); /* key: NULL in a list */
void json_close(json *self, char bracket);
void json_number(json *self, const char *key, const char *suffix, uint64_t number);
void json_thousandths(json *self, const char *key, const char *suffix, uint64_t number);
void json_string(json *self, const char *key, const char *string); /* any bytes */

/* ---- table.c: numbers that grow, of one thing or of several of a kind ------------------------------------------------ */

enum { MOST_COLUMNS = 12, MOST_NAME = 64, MOST_ROWS = 1024 };

typedef struct column {
    const char *name;
    int field;      /* of the line's numbers, the first is 0 */
    uint32_t scale; /* by which the number is multiplied */
} column;

typedef struct row {
    char name[MOST_NAME];
    uint64_t numbers[MOST_COLUMNS];
} row;

typedef struct table {
    row *rows;
    size_t count, capacity;
} table;

void table_free(table *self);

/* Appends a row with the numbers of the columns that a line has behind its name; not if one is missing or no number. */
void table_add(table *self, const char *name, char *numbers, const column *columns, int count);

/* The row of this name, looked for at `near` first; NULL if there is none. */
const row *table_find(const table *self, const char *name, size_t near);

/* ---- collect.c: what there is, and how it is read and written -------------------------------------------------------- */

enum { CPU, CORES, MEMORY, NETWORK, DISK, LOAD, UPTIME, SECTIONS };

extern const char *const section_names[SECTIONS];
extern const char *const section_files[SECTIONS]; /* below /proc */

/* Whether a section tells differences to the sample before. */
int section_is_table(int section);

/* Reads the rows of a section from the text of its file, which is taken apart. */
void section_parse(int section, char *content, table *to);

/* Writes a table's section as a member: totals, and rates if there is a sample of `elapsed_ns` before. */
void section_write(int section, json *to, const table *now, const table *before, int64_t elapsed_ns);

/* Writes a section that needs no sample before; nothing if the text has nothing of it. */
void section_write_plain(int section, json *to, char *content);

#endif
