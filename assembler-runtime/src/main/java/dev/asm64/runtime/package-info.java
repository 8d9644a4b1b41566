/**
 * Runs what the assembler produced, inside this JVM.
 *
 * {@snippet :
 * Assembler a = new Assembler();
 * a.mov(EAX, EDI); // first argument
 * a.add(EAX, ESI); // second argument
 * a.ret();
 * NativeCode code = NativeCode.load(a.assemble());
 *
 * IntBinaryOperator sum = code.function(MethodHandles.lookup(), IntBinaryOperator.class);
 * int five = sum.applyAsInt(2, 3);
 * }
 *
 * <h2>Loading</h2>
 *
 * {@link dev.asm64.runtime.NativeCode#load(dev.asm64.Code)} copies the code into a {@linkplain
 * dev.asm64.runtime.CodeCache code cache}, completes its addresses for the place where it now lies,
 * and finds the symbols that it does not define: functions and data of the C library, or what the
 * lookup of a {@link dev.asm64.runtime.Loader} knows. A function too far for a call is called
 * through a stub. Each section keeps its permissions: {@code .text} is executable and read-only,
 * {@code .rodata} read-only, {@code .data} and {@code .bss} writable and not executable. No memory
 * is ever writable and executable at once. At least one byte of {@code hlt} follows the code:
 * execution that runs off the end faults there, and the JVM writes its error report.
 *
 * <p>Code that needs {@linkplain dev.asm64.runtime.HostCpu CPU features} that are not there is not
 * loaded.
 *
 * <h2>Calling</h2>
 *
 * An {@link dev.asm64.runtime.EntryPoint} is the first byte of the code, a label, or a symbol that
 * the code exports. It becomes an instance of a functional interface, or a method handle by a
 * {@link java.lang.foreign.FunctionDescriptor} that says which C function the code is: structs by
 * value, pointers and upcall stubs are those of {@link java.lang.foreign.Linker}. A call takes some
 * 8 ns.
 *
 * <p>Arguments and result travel as the System V ABI for AMD64 says (section 3.2.3): integers and
 * pointers in {@code rdi}, {@code rsi}, {@code rdx}, {@code rcx}, {@code r8}, {@code r9}, floating
 * point in {@code xmm0} to {@code xmm7}, the result in {@code rax} or {@code xmm0}. The code keeps
 * {@code rbx}, {@code rbp}, {@code rsp} and {@code r12} to {@code r15}, and leaves the direction
 * flag clear, and the control bits of {@code mxcsr} and the x87 control word as they were (section
 * 3.2.1).
 *
 * <p>What is called is machine code: it can do all that this process can, and code that breaks the
 * ABI or touches memory that is not its own takes the JVM down. What this package does guarantee is
 * that no handle reaches memory from which the code has gone. Raw addresses, taken by {@link
 * java.lang.foreign.MemorySegment#address()} or by the code itself, have no such guard. An {@link
 * dev.asm64.runtime.IsolatedRun} runs code that is not trusted yet in a process of its own.
 *
 * <h2>Lifetime</h2>
 *
 * With the automatic lifetime, the default, memory is released some time after nobody can call the
 * code any more: while the {@code NativeCode} or anything made from it is reachable, the code
 * stays. {@link dev.asm64.runtime.UnloadableCode} is unloaded by its method {@code close}, and code
 * loaded with an {@link java.lang.foreign.Arena} by closing that; what is left over then throws
 * {@link java.lang.IllegalStateException}. While a call is inside, closing throws, and changes
 * nothing.
 *
 * <p>A call of code with automatic lifetime takes nothing for it; confined and shared code is
 * checked and held open during each call. Unloading confined code takes some 50 ns, unloading
 * shared code 20 to 500 microseconds.
 *
 * <h2>Native access</h2>
 *
 * Running machine code is a restricted operation, which the JVM's command line allows: {@code
 * --enable-native-access=dev.asm64.runtime}, or {@code --enable-native-access=ALL-UNNAMED} where
 * this library is on the class path.
 *
 * @see dev.asm64.runtime.Profiling
 */
package dev.asm64.runtime;
