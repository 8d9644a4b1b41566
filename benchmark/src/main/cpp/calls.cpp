// Calls a function that AsmJit assembled: "SAMPLE-SECONDS".
#include <asmjit/asmjit.h>

#include "measure.h"

using namespace asmjit;

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s sample-seconds\n", argv[0]);
        return 2;
    }
    using Function = long (*)(long, long);
    JitRuntime runtime;
    CodeHolder code;
    code.init(runtime.environment());
    x86::Assembler assembler(&code);
    assembler.lea(x86::rax, x86::ptr(x86::rdi, x86::rsi));
    assembler.ret();
    Function sum;
    if (runtime.add(&sum, &code) != kErrorOk) {
        throw std::runtime_error("AsmJit cannot load the function");
    }

    constexpr long CALLS = 1000;
    Function volatile pointer = sum;
    volatile long a = 40;
    volatile long b = 2;
    volatile long result = 0;
    measure(
        [&](unsigned) {
            for (long i = 0; i < CALLS; i++) {
                result = pointer(a, b);
            }
        },
        std::atof(argv[1]), CALLS);
    return result == 42 ? 0 : 1;
}
