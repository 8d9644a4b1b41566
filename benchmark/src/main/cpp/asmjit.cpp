// AsmJit as its own benchmark runs it: a raw Assembler without validation, a CodeHolder reset and used again.
#include <asmjit/asmjit.h>

#include "measure.h"

using namespace asmjit;

#include "asmjit_sequences.h"

namespace {

void require(Error error) {
    if (error != kErrorOk) {
        throw std::runtime_error(DebugUtils::errorAsString(error));
    }
}

class Stop : public ErrorHandler {
    void handleError(Error, const char* message, BaseEmitter*) override {
        throw std::runtime_error(message);
    }
};

class Participant {
public:
    static std::string version() {
        return "AsmJit " + std::to_string(ASMJIT_LIBRARY_VERSION >> 16) + "." +
               std::to_string(ASMJIT_LIBRARY_VERSION >> 8 & 0xFF) + "." +
               std::to_string(ASMJIT_LIBRARY_VERSION & 0xFF);
    }

    void assemble(const Emission<x86::Assembler>& emission, int repetitions, unsigned set) {
        begin();
        for (int i = 0; i < repetitions; i++) {
            emission.emit(assembler, set);
        }
    }

    void load(const Emission<x86::Assembler>& emission, unsigned set) {
        assemble(emission, 1, set);
        void* function;
        require(runtime.add(&function, &code));
        require(runtime.release(function));
    }

    void print_bytes(const Emission<x86::Assembler>& emission, unsigned set) {
        begin();
        code.setErrorHandler(&stop);
        emission.emit(assembler, set);
        code.setErrorHandler(nullptr);
        require(code.flatten());
        require(code.resolveUnresolvedLinks());
        print_hex(code.textSection()->buffer().data(), code.textSection()->buffer().size());
    }

private:
    void begin() {
        code.reset();
        code.init(runtime.environment());
        code.attach(&assembler);
    }

    JitRuntime runtime;
    CodeHolder code;
    x86::Assembler assembler;
    Stop stop;
};

}

int main(int argc, char** argv) {
    Participant participant;
    return run(participant, EMISSIONS, argc, argv);
}
