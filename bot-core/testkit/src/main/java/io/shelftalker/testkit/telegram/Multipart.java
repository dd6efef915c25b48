package io.shelftalker.testkit.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart/form-data body (RFC 7578), as far as Bot API clients use it. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    /** One character a byte, so that positions in the text are positions in the body. */
    private final String body;

    private final String boundary;

    Multipart(String contentType, byte[] body) {
        Matcher found = BOUNDARY.matcher(contentType);
        if (!found.find()) {
            throw Refused.badRequest("boundary of the multipart body is missing");
        }
        this.boundary = "--" + found.group(1);
        this.body = new String(body, StandardCharsets.ISO_8859_1);
    }

    void read(ObjectNode fields, Map<String, Upload> files) {
        int begin = body.indexOf(boundary);
        while (begin >= 0) {
            begin += boundary.length();
            int end = body.indexOf("\r\n" + boundary, begin);
            if (end >= 0) {
                part(body.substring(begin, end), fields, files);
            }
            begin = end < 0 ? -1 : end + 2;
        }
    }

    private static void part(String part, ObjectNode fields, Map<String, Upload> files) {
        int gap = part.indexOf("\r\n\r\n");
        String headers = gap < 0 ? "" : part.substring(0, gap);
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            return;
        }
        String content = part.substring(gap + 4);
        Matcher fileName = FILE_NAME.matcher(headers);
        if (fileName.find()) {
            files.put(utf8(name.group(1)), new Upload(utf8(fileName.group(1)), content.length(), content.hashCode()));
            return;
        }
        fields.put(utf8(name.group(1)), utf8(content));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
