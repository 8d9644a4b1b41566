// Xbyak on a buffer allocated beforehand, reset in each run.
#include <xbyak/xbyak.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "measure.h"

using namespace Xbyak;

#include "xbyak_sequences.h"

namespace {

constexpr size_t BYTES_OF_LONGEST_SEQUENCE = 4096;

// As AsmJit does: jumps forward are near.
void prepare(CodeGenerator& generator) {
    generator.setDefaultJmpNEAR(true);
}

class Participant {
public:
    static std::string version() {
        char version[16];
        std::snprintf(version, sizeof version, "Xbyak %x.%02x", VERSION >> 12, VERSION >> 4 & 0xFF);
        return version;
    }

    void assemble(const Emission<CodeGenerator>& emission, int repetitions, unsigned set) {
        if (!generator) {
            buffer.resize(largest_size(emission) * repetitions + BYTES_OF_LONGEST_SEQUENCE);
            generator.reset(new CodeGenerator(buffer.size(), buffer.data()));
            prepare(*generator);
        }
        generator->reset();
        for (int i = 0; i < repetitions; i++) {
            emission.emit(*generator, set);
        }
    }

    void load(const Emission<CodeGenerator>& emission, unsigned set) {
        CodeGenerator loaded(BYTES_OF_LONGEST_SEQUENCE);
        prepare(loaded);
        emission.emit(loaded, set);
        loaded.ready();
    }

    void print_bytes(const Emission<CodeGenerator>& emission, unsigned set) {
        CodeGenerator printed(BYTES_OF_LONGEST_SEQUENCE);
        prepare(printed);
        emission.emit(printed, set);
        print_hex(printed.getCode(), printed.getSize());
    }

private:
    static size_t largest_size(const Emission<CodeGenerator>& emission) {
        size_t largest = 0;
        for (unsigned set = 0; set < REGISTER_SETS; set++) {
            CodeGenerator generator(BYTES_OF_LONGEST_SEQUENCE);
            prepare(generator);
            emission.emit(generator, set);
            largest = std::max(largest, generator.getSize());
        }
        return largest;
    }

    std::vector<uint8_t> buffer;
    std::unique_ptr<CodeGenerator> generator;
};

}

int main(int argc, char** argv) {
    Participant participant;
    return run(participant, EMISSIONS, argc, argv);
}
