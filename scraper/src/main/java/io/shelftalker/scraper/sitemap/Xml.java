package io.shelftalker.scraper.sitemap;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one way XML is read: as a stream, without document types and without anything from elsewhere. */
public final class Xml {
    private final XMLInputFactory factory;

    public Xml() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** A document has a DOCTYPE. */
    public static final class DoctypeRefused extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        DoctypeRefused() {
            super("a DOCTYPE is refused");
        }
    }

    public XMLStreamReader open(InputStream stream) throws XMLStreamException {
        return factory.createXMLStreamReader(stream);
    }

    /** The next event. */
    public static int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw new DoctypeRefused();
        }
        return event;
    }
}
