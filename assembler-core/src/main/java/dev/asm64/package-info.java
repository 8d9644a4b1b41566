/**
 * The assembler and what it makes.
 *
 * {@snippet :
 * Assembler a = new Assembler();
 * Label done = a.label("done");
 * a.mov(RAX, RDI).test(RAX, RAX).jns(done).neg(RAX); // the absolute value
 * a.bind(done).ret();
 * Code code = a.assemble();
 * }
 *
 * <h2>Instructions</h2>
 *
 * {@link dev.asm64.Assembler} has a method for each instruction and each combination of operand
 * types, named by the mnemonic. Operands are in {@link dev.asm64.operand}. What types cannot
 * express is checked when the method is called; it throws one of {@link dev.asm64.error} and leaves
 * the assembler as it was. Prefixes and encodings that are not chosen by themselves come from
 * views: {@code lock().add(m64(RDI), RAX)}, {@code evex().vaddps(XMM0, XMM1, XMM2)}.
 *
 * <h2>Labels and sections</h2>
 *
 * A {@link dev.asm64.operand.Label} stands for a place: of a jump's target, of data, or, if it is
 * external, of a symbol that other code defines. It can be used before it is bound. What is emitted
 * goes to the current section, {@code .text} at first.
 *
 * <h2>Code</h2>
 *
 * {@link dev.asm64.Assembler#assemble()} gives everything its place: jumps become as short as they
 * can, and the fields that refer to labels are filled in. {@link dev.asm64.Code} is the immutable
 * result. Fields that depend on addresses not known yet are its relocations; they are applied when
 * the code is {@linkplain dev.asm64.Code#place placed}, loaded by the runtime, or linked from a
 * file that {@link dev.asm64.elf} writes.
 *
 * <h2>CPU features</h2>
 *
 * Each instruction beyond the x86-64 baseline needs a {@link dev.asm64.CpuFeature}. {@link
 * dev.asm64.Code#features()} tells those that code needs; whether the processor has them is checked
 * when it is loaded, not when it is assembled.
 */
package dev.asm64;
