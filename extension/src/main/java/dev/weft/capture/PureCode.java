package dev.weft.capture;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Decides from a method's byte code whether calling it does nothing but read: no write, no lock, no
 * loop, no creation, and no call but to a few JDK methods that only read or wrap.
 */
final class PureCode {
  private static final Set<String> HARMLESS =
      Set.of(
          "java/util/Objects.requireNonNull",
          "java/util/Optional.of",
          "java/util/Optional.ofNullable",
          "java/util/Optional.empty",
          "java/util/Collections.unmodifiableList",
          "java/util/Collections.unmodifiableSet",
          "java/util/Collections.unmodifiableMap",
          "java/util/Collections.unmodifiableCollection",
          "java/lang/Integer.valueOf",
          "java/lang/Long.valueOf",
          "java/lang/Double.valueOf",
          "java/lang/Float.valueOf",
          "java/lang/Boolean.valueOf",
          "java/lang/Integer.intValue",
          "java/lang/Long.longValue",
          "java/lang/Double.doubleValue",
          "java/lang/Float.floatValue",
          "java/lang/Boolean.booleanValue",
          "java/lang/Enum.name",
          "java/lang/Enum.ordinal",
          "java/lang/String.length",
          "java/lang/String.isEmpty");

  private PureCode() {}

  /**
   * What the method does beyond reading, for example {@code calls java/sql/Statement.execute}; null
   * when it only reads.
   */
  static @Nullable String objection(Method method) {
    Class<?> owner = method.getDeclaringClass();
    String name = owner.getName().replace('.', '/');
    try (InputStream in = owner.getResourceAsStream("/" + name + ".class")) {
      if (in == null) {
        return "has no class file";
      }
      Check check = new Check(name, method.getName() + Type.getMethodDescriptor(method));
      new ClassReader(in).accept(check, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return check.found ? check.objection : "is not in its class file";
    } catch (IOException | IllegalArgumentException unreadable) {
      return "has an unreadable class file";
    }
  }

  private static final class Check extends ClassVisitor {
    private final String owner;
    private final String wanted;
    private boolean found;
    private @Nullable String objection;

    Check(String owner, String wanted) {
      super(Opcodes.ASM9);
      this.owner = owner;
      this.wanted = wanted;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (!wanted.equals(name + descriptor)) {
        return null;
      }
      found = true;
      if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
        object("locks");
      }
      if ((access & Opcodes.ACC_NATIVE) != 0) {
        object("is native");
      }
      return new Instructions();
    }

    /** A holder of something lazy; constants of their own class, as enums are, are harmless. */
    private boolean mayInitialize(String holder, String descriptor) {
      return !holder.equals(owner)
          && !holder.startsWith("java/")
          && !descriptor.equals("L" + holder + ";");
    }

    private void object(String reason) {
      if (objection == null) {
        objection = reason;
      }
    }

    private final class Instructions extends MethodVisitor {
      private final Set<Label> passed = new HashSet<>();

      Instructions() {
        super(Opcodes.ASM9);
      }

      @Override
      public void visitInsn(int opcode) {
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
          object("writes an array");
        } else if (opcode == Opcodes.MONITORENTER) {
          object("locks");
        } else if (opcode == Opcodes.ATHROW) {
          object("throws");
        }
      }

      @Override
      public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
          object("writes " + name);
        } else if (opcode == Opcodes.GETSTATIC && mayInitialize(owner, descriptor)) {
          object("may initialize " + owner.replace('/', '.'));
        }
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (!HARMLESS.contains(owner + "." + name)) {
          object("calls " + owner.replace('/', '.') + "." + name);
        }
      }

      @Override
      public void visitInvokeDynamicInsn(
          String name, String descriptor, Handle bootstrap, Object... arguments) {
        object("calls " + bootstrap.getName());
      }

      @Override
      public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
          object("creates " + type.replace('/', '.'));
        }
      }

      @Override
      public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
          object("creates an array");
        }
      }

      @Override
      public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        object("creates an array");
      }

      @Override
      public void visitLabel(Label label) {
        passed.add(label);
      }

      @Override
      public void visitJumpInsn(int opcode, Label label) {
        loopsTo(label);
      }

      @Override
      public void visitTableSwitchInsn(int min, int max, Label byDefault, Label... labels) {
        loopsTo(byDefault);
        Arrays.stream(labels).forEach(this::loopsTo);
      }

      @Override
      public void visitLookupSwitchInsn(Label byDefault, int[] keys, Label[] labels) {
        loopsTo(byDefault);
        Arrays.stream(labels).forEach(this::loopsTo);
      }

      private void loopsTo(Label label) {
        if (passed.contains(label)) {
          object("loops");
        }
      }
    }
  }
}
