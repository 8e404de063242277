package dk.roret.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that misbehaves, once. */
final class MailServerThat implements AutoCloseable {

    private final ServerSocket socket;

    /** @param refuses says no to the receiver; otherwise it hangs up when it has got the whole mail */
    MailServerThat(boolean refuses) throws IOException {
        socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (Socket caller = socket.accept()) {
                talk(caller, refuses);
            } catch (IOException closed) {
                // The test is over.
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    private static void talk(Socket caller, boolean refuses) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        Writer out = new java.io.OutputStreamWriter(caller.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && refuses) {
                say(out, "550 nobody by that name");
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
            } else if (line.equals(".")) {
                return;
            } else if (line.matches("(EHLO|HELO|MAIL|RCPT|RSET|QUIT).*")) {
                say(out, "250 well");
            }
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
