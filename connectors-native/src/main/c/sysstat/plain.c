/* SPDX-License-Identifier: Apache-2.0
 *
 * The sections that need no sample before: memory, load, and uptime.
 */
#include "sysstat.h"

enum { MEMORY_LINES = 9, TOTAL = 0, AVAILABLE = 2 };

static const struct {
    const char *line, *name;
} memory_lines[MEMORY_LINES] = {{"MemTotal:", "total_bytes"}, {"MemFree:", "free_bytes"}, {"MemAvailable:", "available_bytes"},
    {"Buffers:", "buffers_bytes"}, {"Cached:", "cached_bytes"}, {"Dirty:", "dirty_bytes"}, {"Shmem:", "shared_bytes"},
    {"SwapTotal:", "swap_total_bytes"}, {"SwapFree:", "swap_free_bytes"}};

/* Reads the lines that count, in KiB; `known` tells which were there. Returns how many. */
static int read_memory(char *content, uint64_t *numbers, int *known) {
    char *line;
    int found = 0;
    while ((line = line_next(&content)) != NULL) {
        char *name = word_next(&line);
        char *number = name == NULL ? NULL : word_next(&line);
        for (int i = 0; number != NULL && i < MEMORY_LINES; i++) {
            if (!known[i] && strcmp(name, memory_lines[i].line) == 0 && number_read(number, &numbers[i])) {
                found += known[i] = 1;
            }
        }
    }
    return found;
}

static void write_memory(json *to, char *content) {
    uint64_t numbers[MEMORY_LINES] = {0};
    int known[MEMORY_LINES] = {0};
    if (read_memory(content, numbers, known) == 0) {
        return;
    }
    json_open(to, section_names[MEMORY], '{');
    for (int i = 0; i < MEMORY_LINES; i++) {
        if (known[i]) {
            json_number(to, memory_lines[i].name, "", numbers[i] > UINT64_MAX / 1024 ? UINT64_MAX : numbers[i] * 1024);
        }
    }
    if (known[TOTAL] && known[AVAILABLE] && numbers[TOTAL] > 0 && numbers[AVAILABLE] <= numbers[TOTAL]) {
        double used = (double)(numbers[TOTAL] - numbers[AVAILABLE]);
        json_thousandths(to, "used_percent", "", (uint64_t)(used * 100000.0 / (double)numbers[TOTAL] + 0.5));
    }
    json_close(to, '}');
}

/* As in `0.20 0.18 0.12 1/80 11206`. */
static void write_load(json *to, char *content) {
    static const char *const names[] = {"one_minute", "five_minutes", "fifteen_minutes"};
    uint64_t loads[3], running, threads;
    for (int i = 0; i < 3; i++) {
        char *word = word_next(&content);
        if (word == NULL || !thousandths_read(word, &loads[i])) {
            return;
        }
    }
    json_open(to, section_names[LOAD], '{');
    for (int i = 0; i < 3; i++) {
        json_thousandths(to, names[i], "", loads[i]);
    }
    char *tasks = word_next(&content);
    char *slash = tasks == NULL ? NULL : strchr(tasks, '/');
    if (slash != NULL) {
        *slash = '\0';
        if (number_read(tasks, &running) && number_read(slash + 1, &threads)) {
            json_number(to, "running", "", running);
            json_number(to, "threads", "", threads);
        }
    }
    json_close(to, '}');
}

static void write_uptime(json *to, char *content) {
    uint64_t seconds;
    char *word = word_next(&content);
    if (word != NULL && thousandths_read(word, &seconds)) {
        json_open(to, section_names[UPTIME], '{');
        json_thousandths(to, "seconds", "", seconds);
        json_close(to, '}');
    }
}

void section_write_plain(int section, json *to, char *content) {
    char *line = content;
    switch (section) {
    case MEMORY: write_memory(to, content); break;
    case LOAD:
        if ((line = line_next(&content)) != NULL) {
            write_load(to, line);
        }
        break;
    case UPTIME:
        if ((line = line_next(&content)) != NULL) {
            write_uptime(to, line);
        }
        break;
    default: break;
    }
}
