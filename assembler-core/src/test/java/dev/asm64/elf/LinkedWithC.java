package dev.asm64.elf;

import static dev.asm64.operand.Memory.m32;
import static dev.asm64.operand.Memory.m64;
import static dev.asm64.operand.Memory.ptr;
import static dev.asm64.operand.Memory.rip;
import static dev.asm64.operand.Registers.*;

import dev.asm64.Assembler;
import dev.asm64.operand.Label;

/** Functions for a C program, with data in all four sections, that call the C library. */
final class LinkedWithC extends Assembler {
    /** The C program; it prints {@link #OUTPUT}. */
    static final String MAIN =
            """
            #include <stdio.h>
            int add(int, int);
            void sort_four(int *);
            int greet(void);
            extern int counter;
            extern int buffer[16];
            int main(void) {
                int v[] = {5, 3, 9, 1};
                setvbuf(stdout, NULL, _IONBF, 0);
                sort_four(v);
                printf("%d %d %d %d %d\\n", add(2, 3), v[0], v[1], v[2], v[3]);
                int sum = greet();
                printf("%d %d %d\\n", sum, counter, buffer[1]);
            }
            """;

    static final String OUTPUT = "5 1 3 5 9\nHello from Java\n149 42 7\n";

    private final Label compare = label("compare");
    private final Label counter = label("counter");
    private final Label buffer = label("buffer");
    private final Label greeting = label("greeting");
    private final Label pointer = label("pointer");

    LinkedWithC() {
        exportFunction("add");
        lea(EAX, ptr(RDI, RSI, 1)).ret();

        function(compare).bind(compare);
        mov(EAX, m32(RDI)).sub(EAX, m32(RSI)).ret().end(compare);

        exportFunction("sort_four");
        sub(RSP, 8).mov(ESI, 4).mov(EDX, 4).lea(RCX, rip(compare));
        call(external("qsort")).add(RSP, 8).ret();

        exportFunction("greet");
        sub(RSP, 8).inc(m32(counter)).mov(m32(buffer, 4), 7);
        mov(RDI, m64(pointer)).call(external("puts"));
        mov(EAX, m32(counter)).add(EAX, m32(buffer, 4)).add(EAX, m32(constant32(100)));
        add(RSP, 8).ret();

        rodata().object(greeting).bind(greeting).ascii("Hello from Java").db(0).end(greeting);
        data().align(8).global(counter).object(counter).bind(counter).dd(41).end(counter);
        align(8).bind(pointer).dq(greeting);
        bss().align(16).global(buffer).object(buffer).bind(buffer).zero(64).end(buffer);
    }

    private void exportFunction(String name) {
        Label function = label(name);
        global(function).function(function).bind(function);
    }
}
