// What the C++ participants share: finding a sequence by name, and measuring it.
#pragma once

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <string>

template <class Assembler>
struct Emission {
    const char* name;
    void (*emit)(Assembler& assembler, unsigned set);
};

template <class Assembler, size_t count>
const Emission<Assembler>& named(const Emission<Assembler> (&emissions)[count], const std::string& name) {
    for (const Emission<Assembler>& emission : emissions) {
        if (name == emission.name) {
            return emission;
        }
    }
    throw std::runtime_error("no sequence " + name);
}

constexpr unsigned REGISTER_SETS = 8;

// Returns the nanoseconds of one operation.
template <class Operation>
double sample(Operation operation, double seconds, unsigned& set) {
    using Clock = std::chrono::steady_clock;
    Clock::time_point start = Clock::now();
    double nanoseconds = 0;
    long operations = 0;
    do {
        for (unsigned i = 0; i < REGISTER_SETS; i++) {
            operation(set++ % REGISTER_SETS);
        }
        operations += REGISTER_SETS;
        nanoseconds = std::chrono::duration<double, std::nano>(Clock::now() - start).count();
    } while (nanoseconds < seconds * 1e9);
    return nanoseconds / operations;
}

// Takes one sample as warm-up and prints a line. Then for each line read, takes a sample, and prints the nanoseconds of one operation, or
// of one of the parts that it consists of.
template <class Operation>
void measure(Operation operation, double sample_seconds, long parts = 1) {
    unsigned set = 0;
    sample(operation, sample_seconds, set);
    std::puts("warm");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
        std::printf("%.3f\n", sample(operation, sample_seconds, set) / parts);
        std::fflush(stdout);
    }
}

inline void print_hex(const unsigned char* bytes, size_t size) {
    for (size_t i = 0; i < size; i++) {
        std::printf("%02x", bytes[i]);
    }
    std::printf("\n");
}

// Runs "bytes" (prints the bytes of all sequences in all register sets), "versions" (of the library and
// of the compiler), or "assemble|load SEQUENCE REPETITIONS SAMPLE-SECONDS".
template <class Participant, class Assembler, size_t count>
int run(Participant& participant, const Emission<Assembler> (&emissions)[count], int argc, char** argv) {
    std::string command = argc > 1 ? argv[1] : "";
    if (command == "bytes") {
        for (const Emission<Assembler>& emission : emissions) {
            for (unsigned set = 0; set < REGISTER_SETS; set++) {
                std::printf("%s %u ", emission.name, set);
                participant.print_bytes(emission, set);
            }
        }
        return 0;
    }
    if (command == "versions") {
        std::printf("%s\n%s\n", Participant::version().c_str(), __VERSION__);
        return 0;
    }
    if (argc != 5) {
        std::fprintf(stderr, "usage: %s bytes | versions | (assemble|load) sequence repetitions sample-seconds\n", argv[0]);
        return 2;
    }
    const Emission<Assembler>& emission = named(emissions, argv[2]);
    int repetitions = std::atoi(argv[3]);
    double sample_seconds = std::atof(argv[4]);
    if (command == "assemble") {
        measure([&](unsigned set) { participant.assemble(emission, repetitions, set); }, sample_seconds);
    } else {
        measure([&](unsigned set) { participant.load(emission, set); }, sample_seconds);
    }
    return 0;
}
