package io.shelftalker.scraper.sitemap;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML or text file: past its byte order mark and leading white space, which XML does not allow before
 * its declaration. What the declaration claims is believed only where the first bytes do not say otherwise.
 */
final class Characters {
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final int HEAD = 1024;

    private Characters() {}

    static Reader of(byte[] content) {
        Charset charset = charset(content);
        int start = start(content, charset);
        return new InputStreamReader(new ByteArrayInputStream(content, start, content.length - start), charset);
    }

    /** The first characters, as they are. */
    static String head(byte[] content) {
        Charset charset = charset(content);
        int start = start(content, charset);
        return new String(content, start, Math.min(HEAD, content.length - start), charset);
    }

    private static Charset charset(byte[] content) {
        int first = content.length < 2 ? 0 : (content[0] & 0xff) << 8 | content[1] & 0xff;
        if (first == 0xfeff || first > 0 && first < 0x100) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xfffe || first > 0 && (first & 0xff) == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return declared(new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1));
    }

    private static Charset declared(String head) {
        Matcher matcher = ENCODING.matcher(head);
        try {
            Charset charset = matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
            return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static int start(byte[] content, Charset charset) {
        int width = charset.equals(StandardCharsets.UTF_8) || !charset.name().startsWith("UTF-16") ? 1 : 2;
        int start = width == 2 ? wideMark(content) : narrowMark(content);
        while (start + width <= content.length && isBlank(content, start, charset)) {
            start += width;
        }
        return start;
    }

    private static boolean isBlank(byte[] content, int index, Charset charset) {
        if (!charset.name().startsWith("UTF-16")) {
            return content[index] >= 0 && Character.isWhitespace(content[index]);
        }
        boolean bigEnd = charset.equals(StandardCharsets.UTF_16BE);
        int low = content[bigEnd ? index + 1 : index];
        return content[bigEnd ? index : index + 1] == 0 && low >= 0 && Character.isWhitespace(low);
    }

    private static int wideMark(byte[] content) {
        int first = (content[0] & 0xff) << 8 | content[1] & 0xff;
        return first == 0xfeff || first == 0xfffe ? 2 : 0;
    }

    private static int narrowMark(byte[] content) {
        return content.length > 2 && (content[0] & 0xff) == 0xef && (content[1] & 0xff) == 0xbb ? 3 : 0;
    }
}
