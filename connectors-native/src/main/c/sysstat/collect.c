/* SPDX-License-Identifier: Apache-2.0
 *
 * What Linux tells in /proc, and how it is written: proc(5).
 */
#include "sysstat.h"

const char *const section_names[SECTIONS] = {"cpu", "cores", "memory", "network", "disk", "load", "uptime"};
const char *const section_files[SECTIONS] = {"stat", "stat", "meminfo", "net/dev", "diskstats", "loadavg", "uptime"};

enum { IDLE = 3, IOWAIT = 4, BUSY_MS = 4, CPU_COLUMNS = 8, NETWORK_COLUMNS = 8, DISK_COLUMNS = 5 };

static const column cpu_columns[CPU_COLUMNS] = {{"user", 0, 1}, {"nice", 1, 1}, {"system", 2, 1}, {"idle", 3, 1},
    {"iowait", 4, 1}, {"irq", 5, 1}, {"softirq", 6, 1}, {"steal", 7, 1}};

static const column network_columns[NETWORK_COLUMNS] = {{"received_bytes", 0, 1}, {"received_packets", 1, 1},
    {"receive_errors", 2, 1}, {"receive_drops", 3, 1}, {"sent_bytes", 8, 1}, {"sent_packets", 9, 1}, {"send_errors", 10, 1},
    {"send_drops", 11, 1}};

/* A sector is 512 bytes here, whatever the device has. */
static const column disk_columns[DISK_COLUMNS] = {
    {"reads", 0, 1}, {"read_bytes", 2, 512}, {"writes", 4, 1}, {"written_bytes", 6, 512}, {"busy_ms", 9, 1}};

int section_is_table(int section) {
    return section == CPU || section == CORES || section == NETWORK || section == DISK;
}

/* ---- Reading --------------------------------------------------------------------------------------------------------- */

static int is_core(const char *name) {
    return strncmp(name, "cpu", 3) == 0 && name[3] >= '0' && name[3] <= '9';
}

static void parse_cpu(int section, char *line, table *to) {
    char *name = word_next(&line);
    if (name != NULL && (section == CPU ? strcmp(name, "cpu") == 0 : is_core(name))) {
        table_add(to, section == CPU ? name : name + 3, line, cpu_columns, CPU_COLUMNS);
    }
}

/* The name ends with the last colon: that of an alias has one, too. */
static void parse_network(char *line, table *to) {
    char *colon = strrchr(line, ':');
    if (colon != NULL) {
        *colon = '\0';
        char *name = word_next(&line);
        if (name != NULL) {
            table_add(to, name, colon + 1, network_columns, NETWORK_COLUMNS);
        }
    }
}

/* Devices that were never used are left out. */
static void parse_disk(char *line, table *to) {
    size_t before = to->count;
    char *name = NULL;
    for (int i = 0; i < 3; i++) {
        name = word_next(&line);
        if (name == NULL) {
            return;
        }
    }
    table_add(to, name, line, disk_columns, DISK_COLUMNS);
    if (to->count > before && to->rows[before].numbers[0] == 0 && to->rows[before].numbers[2] == 0) {
        to->count--;
    }
}

void section_parse(int section, char *content, table *to) {
    char *line;
    to->count = 0;
    while ((line = line_next(&content)) != NULL) {
        switch (section) {
        case NETWORK: parse_network(line, to); break;
        case DISK: parse_disk(line, to); break;
        default: parse_cpu(section, line, to); break;
        }
    }
}

/* ---- Writing --------------------------------------------------------------------------------------------------------- */

/* part * factor / whole in thousandths, for numbers of any size; a percentage, if factor is 100. */
static uint64_t ratio(uint64_t part, double factor, double whole) {
    double thousandths = (double)part * factor * 1000.0 / whole + 0.5;
    return thousandths < 1e18 ? (uint64_t)thousandths : UINT64_C(1000000000000000000);
}

static uint64_t grown(const row *now, const row *before, int which) {
    return now->numbers[which] > before->numbers[which] ? now->numbers[which] - before->numbers[which] : 0;
}

/* Seconds since the system started, and shares of the interval in percent. */
static void write_cpu(json *to, const row *now, const row *before) {
    long ticks = sysconf(_SC_CLK_TCK);
    double sum = 0;
    for (int i = 0; i < CPU_COLUMNS; i++) {
        sum += before == NULL ? 0 : (double)grown(now, before, i);
        json_thousandths(to, cpu_columns[i].name, "_seconds", ratio(now->numbers[i], 1, ticks > 0 ? (double)ticks : 100));
    }
    if (sum > 0) {
        for (int i = 0; i < CPU_COLUMNS; i++) {
            json_thousandths(to, cpu_columns[i].name, "_percent", ratio(grown(now, before, i), 100, sum));
        }
        uint64_t rest = grown(now, before, IDLE) + grown(now, before, IOWAIT);
        json_thousandths(to, "busy", "_percent", 100000 - ratio(rest, 100, sum));
    }
}

static void write_totals(json *to, const row *now, const row *before, const column *columns, int count, int64_t elapsed_ns) {
    for (int i = 0; i < count; i++) {
        json_number(to, columns[i].name, "", now->numbers[i]);
    }
    for (int i = 0; before != NULL && elapsed_ns > 0 && i < count; i++) {
        if (columns == disk_columns && i == BUSY_MS) {
            json_thousandths(to, "busy", "_percent", ratio(grown(now, before, i), 100e6, (double)elapsed_ns));
        } else {
            json_thousandths(to, columns[i].name, "_per_second", ratio(grown(now, before, i), 1e9, (double)elapsed_ns));
        }
    }
}

static void write_row(int section, json *to, const row *now, const row *before, int64_t elapsed_ns) {
    if (section == NETWORK) {
        write_totals(to, now, before, network_columns, NETWORK_COLUMNS, elapsed_ns);
    } else if (section == DISK) {
        write_totals(to, now, before, disk_columns, DISK_COLUMNS, elapsed_ns);
    } else {
        write_cpu(to, now, before);
    }
}

void section_write(int section, json *to, const table *now, const table *before, int64_t elapsed_ns) {
    if (section == CPU) {
        if (now->count > 0) {
            json_open(to, section_names[section], '{');
            write_row(section, to, now->rows, table_find(before, now->rows[0].name, 0), elapsed_ns);
            json_close(to, '}');
        }
        return;
    }
    json_open(to, section_names[section], '[');
    for (size_t i = 0; i < now->count; i++) {
        const row *one = &now->rows[i];
        json_open(to, NULL, '{');
        json_string(to, "name", one->name);
        write_row(section, to, one, table_find(before, one->name, i), elapsed_ns);
        json_close(to, '}');
    }
    json_close(to, ']');
}
