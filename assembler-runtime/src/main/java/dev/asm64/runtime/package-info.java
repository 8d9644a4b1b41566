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
 * MethodHandle sum = code.function(FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
 * int five = (int) sum.invokeExact(2, 3);
 * }
 *
 * <h2>Loading</h2>
 *
 * {@link dev.asm64.runtime.NativeCode#load(dev.asm64.Code)} copies the code into fresh pages,
 * completes its absolute addresses for the place where it now lies, and makes the pages executable.
 * The pages are writable first and executable afterwards, never both at once; so data placed in the
 * code is constant once it is loaded. The rest of the last page, at least one byte, holds {@code
 * hlt}: execution that runs off the end faults there, and the JVM writes its error report.
 *
 * <h2>Calling</h2>
 *
 * A {@link java.lang.foreign.FunctionDescriptor} says which C function the code is. Arguments and
 * result travel as the System V ABI for AMD64 says (section 3.2.3): integers and pointers in {@code
 * rdi}, {@code rsi}, {@code rdx}, {@code rcx}, {@code r8}, {@code r9}, floating point in {@code
 * xmm0} to {@code xmm7}, the result in {@code rax} or {@code xmm0}. The code keeps {@code rbx},
 * {@code rbp}, {@code rsp} and {@code r12} to {@code r15}, and leaves the direction flag clear, and
 * the control bits of {@code mxcsr} and the x87 control word as they were (section 3.2.1).
 *
 * <p>What is called is machine code: it can do all that this process can, and code that breaks the
 * ABI or touches memory that is not its own takes the JVM down. What this package does guarantee is
 * that no handle reaches memory from which the code has gone. Raw addresses, taken by {@link
 * java.lang.foreign.MemorySegment#address()} or by the code itself, have no such guard.
 *
 * <h2>Lifetime</h2>
 *
 * Loaded code has the lifetime of an {@link java.lang.foreign.Arena}. With the automatic one, the
 * default, memory is released some time after nobody can call it any more: while the {@code
 * NativeCode}, one of its handles or one of its segments is reachable, the code stays. With an
 * arena of the caller's, closing it releases the memory at once; handles that are left over then
 * throw {@link java.lang.IllegalStateException}. An automatic or global arena adds nothing to a
 * call; a confined or shared one is checked and held open during each call.
 *
 * <h2>Native access</h2>
 *
 * Running machine code is a restricted operation, which the JVM's command line allows: {@code
 * --enable-native-access=dev.asm64.runtime}, or {@code --enable-native-access=ALL-UNNAMED} where
 * this library is on the class path.
 */
package dev.asm64.runtime;
