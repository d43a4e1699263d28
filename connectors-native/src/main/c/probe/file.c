/* SPDX-License-Identifier: Apache-2.0 */
#include <errno.h>
#include <string.h>
#include "probe.h"

#if defined(__linux__)
#include <elf.h>

static const char *machine_name(unsigned machine) {
    switch (machine) {
    case EM_386: return "x86 with 32 bits";
    case EM_X86_64: return "x86_64";
    case EM_ARM: return "arm with 32 bits";
    case EM_AARCH64: return "aarch64";
    case EM_RISCV: return "riscv64";
    case EM_PPC64: return "ppc64";
    case EM_S390: return "s390x";
    default: return "another processor";
    }
}

static unsigned own_machine(void) {
    FILE *self = fopen("/proc/self/exe", "rb");
    Elf64_Ehdr header;
    unsigned machine = EM_NONE;
    if (self != NULL && fread(&header, sizeof header, 1, self) == 1) {
        machine = header.e_machine;
    }
    if (self != NULL) {
        fclose(self);
    }
    return machine;
}

static void check_header(const unsigned char *start, size_t length) {
    Elf64_Ehdr header;
    if (length < sizeof header || memcmp(start, ELFMAG, SELFMAG) != 0) {
        refuse(length < sizeof header ? "is cut off: it has only %zu bytes" : "is no library: it does not begin as an ELF file does",
               length);
    }
    memcpy(&header, start, sizeof header);
    unsigned own = own_machine();
    if (own != EM_NONE && header.e_machine != own) {
        refuse("is for %s; this machine is %s", machine_name(header.e_machine), machine_name(own));
    }
    if (header.e_type != ET_DYN) {
        refuse("is no shared library; link it with -shared");
    }
}
#else
static void check_header(const unsigned char *start, size_t length) {
    if (length < 32) {
        refuse("is cut off: it has only %zu bytes", length);
    }
    (void)start;
}
#endif

void check_file(const char *path) {
    unsigned char start[64];
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        refuse("cannot be read: %s", strerror(errno));
    }
    size_t length = fread(start, 1, sizeof start, file);
    fclose(file);
    check_header(start, length);
}
