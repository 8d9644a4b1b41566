package dev.asm64.runtime.call;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.classfile.ClassFile.ACC_SUPER;
import static java.lang.constant.ConstantDescs.CD_MethodHandle;
import static java.lang.constant.ConstantDescs.CD_MethodHandles;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A class that implements an interface by a call of native code. The handle of the shape is a
 * constant of the class, so that the just-in-time compiler sees through it; the entry is a field,
 * so that one class serves all functions of the shape.
 */
final class Wrapper {
    private static final ClassDesc SEGMENT = ClassDesc.of(MemorySegment.class.getName());
    private static final MethodTypeDesc CONSTRUCTOR = MethodTypeDesc.of(CD_void, SEGMENT);
    private static final String ENTRY = "entry";

    /** The method handle that comes with the class. */
    private static final DynamicConstantDesc<MethodHandle> HANDLE =
            DynamicConstantDesc.ofNamed(
                    ConstantDescs.ofConstantBootstrap(CD_MethodHandles, "classData", CD_Object),
                    DEFAULT_NAME,
                    CD_MethodHandle);

    private Wrapper() {}

    /**
     * Defines the class.
     *
     * @param lookup of the user, who may see interfaces that we may not
     * @param handle takes the entry, then the arguments of the method
     * @return the constructor, of type {@code (MemorySegment)Object}
     */
    static MethodHandle define(
            MethodHandles.Lookup lookup, InterfaceMethod method, MethodHandle handle)
            throws IllegalAccessException {
        ClassDesc name =
                ClassDesc.of(lookup.lookupClass().getPackageName(), "NativeCode$" + method.name());
        MethodHandles.Lookup wrapper =
                lookup.defineHiddenClassWithClassData(classFile(name, method), handle, true);
        try {
            return wrapper.findConstructor(
                            wrapper.lookupClass(),
                            MethodType.methodType(void.class, MemorySegment.class))
                    .asType(MethodType.methodType(Object.class, MemorySegment.class));
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] classFile(ClassDesc self, InterfaceMethod method) {
        MethodTypeDesc signature = method.signature().describeConstable().orElseThrow();
        return ClassFile.of()
                .build(
                        self,
                        wrapper ->
                                wrapper.withFlags(ACC_FINAL | ACC_SUPER)
                                        .withInterfaceSymbols(
                                                method.type().describeConstable().orElseThrow())
                                        .withField(ENTRY, SEGMENT, ACC_PRIVATE | ACC_FINAL)
                                        .withMethodBody(
                                                INIT_NAME,
                                                CONSTRUCTOR,
                                                0,
                                                code -> constructor(code, self))
                                        .withMethodBody(
                                                method.name(),
                                                signature,
                                                ACC_PUBLIC,
                                                code -> call(code, self, signature)));
    }

    private static void constructor(CodeBuilder code, ClassDesc self) {
        code.aload(0)
                .invokespecial(CD_Object, INIT_NAME, MTD_void)
                .aload(0)
                .aload(1)
                .putfield(self, ENTRY, SEGMENT)
                .return_();
    }

    private static void call(CodeBuilder code, ClassDesc self, MethodTypeDesc signature) {
        code.ldc(HANDLE).aload(0).getfield(self, ENTRY, SEGMENT);
        for (int i = 0; i < signature.parameterCount(); i++) {
            code.loadLocal(TypeKind.from(signature.parameterType(i)), code.parameterSlot(i));
        }
        code.invokevirtual(
                        CD_MethodHandle, "invokeExact", signature.insertParameterTypes(0, SEGMENT))
                .return_(TypeKind.from(signature.returnType()));
    }
}
