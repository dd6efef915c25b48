package io.shelftalker.core.egress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a client asks a forward proxy (RFC 9112, section 3.2; RFC 9110, section 9.3.6).
 *
 * @param url of the page, or {@code https://host:port/} of a tunnel
 * @param fields as they came
 */
record ProxyRequest(String method, String url, List<String> fields) {
    private static final int LONGEST_HEAD = 64 * 1024;

    ProxyRequest {
        fields = List.copyOf(fields);
    }

    boolean isTunnel() {
        return method.equals("CONNECT");
    }

    /** The request as its server is asked: without what is meant for the proxy, and for one answer only. */
    String forwarded() {
        String rest = url.replaceFirst("(?i)^http://[^/?#]*", "");
        StringBuilder head =
                new StringBuilder(method + " " + (rest.startsWith("/") ? rest : "/" + rest) + " HTTP/1.1\r\n");
        fields.stream().filter(field -> !isForTheProxy(field)).forEach(field -> head.append(field)
                .append("\r\n"));
        return head.append("Connection: close\r\n\r\n").toString();
    }

    static ProxyRequest read(InputStream in) throws IOException {
        List<String> lines = head(in);
        String[] words = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ");
        if (words.length != 3) {
            throw new ProtocolException("no request line");
        }
        String url = words[0].equals("CONNECT") ? "https://" + words[1] + "/" : words[1];
        return new ProxyRequest(words[0], url, lines.subList(1, lines.size()));
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int count = 0; count < LONGEST_HEAD; count++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            String text = line.toString().strip();
            if (text.isEmpty()) {
                return lines;
            }
            lines.add(text);
            line.setLength(0);
        }
        throw new ProtocolException("a head longer than " + LONGEST_HEAD + " bytes");
    }

    private static boolean isForTheProxy(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return name.startsWith("proxy-") || name.startsWith("connection:");
    }
}
