package dev.asm64;

import dev.asm64.encoding.CodeBuffer;
import dev.asm64.encoding.Encoder;
import dev.asm64.layout.Fixups;

/**
 * What the generated methods call: the encoder, and a method for each combination of roles that
 * operands can have, returning the assembler. Thousands of generated methods are one call of these:
 * the shorter they are, the faster the JVM verifies them when it loads the assembler. This class
 * has what all have in common, one class for each kind of prefix adds the methods. Here is what
 * makes the assembler fast:
 *
 * <ul>
 *   <li>The methods are small, all of them together: the just-in-time compiler stops to compile
 *       callees into their caller at 8,000 bytecodes, which a row of instructions soon has. In
 *       there the form is a constant, so that all that depends on it alone is one.
 *   <li>No method has the ways of all kinds of prefixes, though they look alike: HotSpot compiles a
 *       method that is called often on its own too, and takes it into no other once it has more
 *       than 2,500 bytes of machine code, as such a method has.
 *   <li>Registers know their bits of the instruction, in the places where each kind of instruction
 *       has them, and most in one bit whether they are uncommon. An instruction is one number,
 *       stored at once; only address and immediate come after it.
 *   <li>Where operands decide the length, they do by arithmetic: registers are hard to predict.
 *   <li>What is not common, the encoder does. It also does common instructions where something must
 *       happen first, when there is no room or a new CPU feature is to be noted. There it gets the
 *       bits of memory operands, not the operands: else the compiler would have to make an object
 *       of each. Both ways give the end of the instruction, which is stored in one place: so the
 *       next instruction finds it in a register.
 * </ul>
 */
abstract class Emitter {
    final Encoder encoder;

    /** What the generated methods return. */
    final Assembler self;

    /** Takes the bytes of the current section. */
    CodeBuffer code;

    Emitter(Encoder encoder) {
        this.encoder = encoder;
        this.self = (Assembler) this;
    }

    /** Turns to a section. */
    final void emitInto(CodeBuffer sectionCode, Fixups sectionFixups) {
        code = sectionCode;
        encoder.emitInto(sectionCode, sectionFixups);
    }

    final int withImmediate(int end, int immediateSize, long immediate) {
        return immediateSize == 0 ? end : code.put(end, immediate, immediateSize);
    }

    final Assembler end(int end) {
        code.commit(end);
        return self;
    }
}
