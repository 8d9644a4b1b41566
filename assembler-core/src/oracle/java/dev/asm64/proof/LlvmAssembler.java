package dev.asm64.proof;

import static org.bytedeco.llvm.global.LLVM.LLVMContextCreate;
import static org.bytedeco.llvm.global.LLVM.LLVMContextDispose;
import static org.bytedeco.llvm.global.LLVM.LLVMContextSetDiagnosticHandler;
import static org.bytedeco.llvm.global.LLVM.LLVMCreateTargetMachine;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMemoryBuffer;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeMessage;
import static org.bytedeco.llvm.global.LLVM.LLVMDisposeModule;
import static org.bytedeco.llvm.global.LLVM.LLVMGetBufferSize;
import static org.bytedeco.llvm.global.LLVM.LLVMGetBufferStart;
import static org.bytedeco.llvm.global.LLVM.LLVMGetDiagInfoDescription;
import static org.bytedeco.llvm.global.LLVM.LLVMGetTargetFromTriple;
import static org.bytedeco.llvm.global.LLVM.LLVMGetVersion;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86AsmParser;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86AsmPrinter;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86Target;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86TargetInfo;
import static org.bytedeco.llvm.global.LLVM.LLVMInitializeX86TargetMC;
import static org.bytedeco.llvm.global.LLVM.LLVMModuleCreateWithNameInContext;
import static org.bytedeco.llvm.global.LLVM.LLVMObjectFile;
import static org.bytedeco.llvm.global.LLVM.LLVMSetModuleInlineAsm2;
import static org.bytedeco.llvm.global.LLVM.LLVMSetTarget;
import static org.bytedeco.llvm.global.LLVM.LLVMTargetMachineEmitToMemoryBuffer;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticHandler;
import org.bytedeco.llvm.LLVM.LLVMDiagnosticInfoRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMTargetMachineRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LLVM's assembler, in process: the lines are the inline assembly of a module. */
final class LlvmAssembler implements Oracle {
    private static final String TRIPLE = "x86_64-unknown-linux-gnu";

    /** Features that change what text means; the assembler knows all instructions without them. */
    private static final String FEATURES =
            "+avx10.2-512,+egpr,+ndd,+nf,+ccmp,+cf,+zu,+push2pop2,+ppx,+movrs,"
                    + "+amx-fp8,+amx-tf32,+amx-avx512,+amx-transpose,+amx-movrs";

    private static final Pattern DIAGNOSTIC =
            Pattern.compile("<inline asm>:(\\d+):\\d+: ([^\\n]*).*", Pattern.DOTALL);

    private final LLVMTargetMachineRef machine;

    LlvmAssembler() {
        LLVMInitializeX86TargetInfo();
        LLVMInitializeX86Target();
        LLVMInitializeX86TargetMC();
        LLVMInitializeX86AsmParser();
        LLVMInitializeX86AsmPrinter();
        LLVMTargetRef target = new LLVMTargetRef();
        BytePointer error = new BytePointer((Pointer) null);
        if (LLVMGetTargetFromTriple(new BytePointer(TRIPLE), target, error) != 0) {
            throw new IllegalStateException(error.getString());
        }
        machine = LLVMCreateTargetMachine(target, TRIPLE, "x86-64", FEATURES, 2, 0, 0);
    }

    @Override
    public String version() {
        IntPointer major = new IntPointer(1);
        IntPointer minor = new IntPointer(1);
        IntPointer patch = new IntPointer(1);
        LLVMGetVersion(major, minor, patch);
        return "llvm %d.%d.%d".formatted(major.get(), minor.get(), patch.get());
    }

    @Override
    public String text(Instance instance) {
        return LlvmSyntax.text(instance);
    }

    @Override
    public List<Answer> assemble(List<String> lines) {
        Batch batch = new Batch(lines);
        LLVMContextRef context = LLVMContextCreate();
        try (LLVMDiagnosticHandler handler = new Rejections(batch)) {
            LLVMContextSetDiagnosticHandler(context, handler, null);
            LLVMModuleRef module = LLVMModuleCreateWithNameInContext("oracle", context);
            byte[] object = emit(module, batch.source());
            LLVMDisposeModule(module);
            return batch.answers(new ObjectFile(object));
        } finally {
            LLVMContextDispose(context);
        }
    }

    private byte[] emit(LLVMModuleRef module, String source) {
        LLVMSetTarget(module, new BytePointer(TRIPLE));
        LLVMSetModuleInlineAsm2(module, new BytePointer(source), source.length());
        BytePointer error = new BytePointer((Pointer) null);
        LLVMMemoryBufferRef buffer = new LLVMMemoryBufferRef();
        int status =
                LLVMTargetMachineEmitToMemoryBuffer(machine, module, LLVMObjectFile, error, buffer);
        if (status != 0) {
            throw new IllegalStateException(error.getString());
        }
        byte[] object = new byte[(int) LLVMGetBufferSize(buffer)];
        LLVMGetBufferStart(buffer).get(object);
        LLVMDisposeMemoryBuffer(buffer);
        return object;
    }

    /** Takes note of rejected lines, which without it would end the process. */
    private static final class Rejections extends LLVMDiagnosticHandler {
        private final Batch batch;

        Rejections(Batch batch) {
            this.batch = batch;
        }

        @Override
        public void call(LLVMDiagnosticInfoRef info, Pointer ignored) {
            BytePointer text = LLVMGetDiagInfoDescription(info);
            Matcher diagnostic = DIAGNOSTIC.matcher(text.getString());
            LLVMDisposeMessage(text);
            if (!diagnostic.matches()) {
                throw new IllegalStateException("Unknown diagnostic " + diagnostic);
            }
            batch.reject(Integer.parseInt(diagnostic.group(1)), diagnostic.group(2));
        }
    }
}
