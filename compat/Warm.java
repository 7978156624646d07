import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs the real keytool again and again in one JVM, in the folder in which that was started.
 *
 * <p>In: the number of arguments, each with its length before it, and the standard input likewise.
 * Out: the status, standard output and standard error. A call that fails in Java itself has status
 * -1. All numbers are four bytes.
 */
public class Warm {
    private static final int LONGEST = 120_000;

    public static void main(String[] arguments) throws Exception {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // who exits waits here for ever, so that the JVM stays
        Runtime.getRuntime().addShutdownHook(new Thread(Warm::waitForEver));
        Method tool = Class.forName("sun.security.tools.keytool.Main").getMethod("main", String[].class);
        List<Provider> known = Arrays.asList(Security.getProviders());
        while (true) {
            String[] words = readWords(in);
            byte[] typed = readBytes(in);
            answer(tool, words, typed, out);
            for (Provider provider : Security.getProviders()) {
                if (!known.contains(provider)) {
                    Security.removeProvider(provider.getName());
                }
            }
        }
    }

    private static void waitForEver() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException goOn) {
                continue;
            }
        }
    }

    private static String[] readWords(DataInputStream in) throws IOException {
        int count = 0;
        try {
            count = in.readInt();
        } catch (EOFException end) {
            Runtime.getRuntime().halt(0);
        }
        String[] words = new String[count];
        for (int at = 0; at < count; at++) {
            words[at] = new String(readBytes(in), StandardCharsets.UTF_8);
        }
        return words;
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    private static void answer(Method tool, String[] words, byte[] typed, DataOutputStream out)
            throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(typed));
        System.setOut(new PrintStream(told, true, "UTF-8"));
        System.setErr(new PrintStream(complained, true, "UTF-8"));
        int status = call(tool, words);
        System.out.flush();
        System.err.flush();
        byte[][] streams = {told.toByteArray(), complained.toByteArray()};
        out.writeInt(status);
        for (byte[] stream : streams) {
            out.writeInt(stream.length);
            out.write(stream);
        }
        out.flush();
    }

    private static int call(Method tool, String[] words) throws InterruptedException {
        int[] status = {1};
        Thread thread = new Thread(() -> {
            try {
                tool.invoke(null, (Object) words);
                status[0] = 0;
            } catch (Throwable failure) {
                status[0] = -1;
            }
        });
        thread.setDaemon(true);
        thread.start();
        for (int waited = 0; thread.isAlive() && !exits(thread); waited++) {
            if (waited > LONGEST) {
                return -1;
            }
            thread.join(1);
        }
        return status[0];
    }

    private static boolean exits(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit")) {
                return true;
            }
        }
        return false;
    }
}
