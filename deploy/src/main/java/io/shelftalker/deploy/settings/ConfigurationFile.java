package io.shelftalker.deploy.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file with everything below {@code shelftalker}. */
final class ConfigurationFile {
    private static final String ROOT = "shelftalker";

    private final Path file;
    private final List<Given> found = new ArrayList<>();

    private ConfigurationFile(Path file) {
        this.file = file;
    }

    /** @throws Misconfigured if the file cannot be read, or is no YAML of that shape */
    static List<Given> read(Path file) {
        ConfigurationFile reading = new ConfigurationFile(file);
        reading.root(reading.compose());
        return List.copyOf(reading.found);
    }

    private Node compose() {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
            if (root == null) {
                throw refused(file + " is empty: it must have '" + ROOT + ":' with the settings below.");
            }
            return root;
        } catch (IOException unreadable) {
            throw refused("The configuration file " + file + " cannot be read. Is the path right?");
        } catch (MarkedYAMLException malformed) {
            throw refused(file + ", line " + (malformed.getProblemMark().getLine() + 1) + ": this is no YAML ("
                    + malformed.getProblem() + ").");
        }
    }

    private void root(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            throw refused(file + " must have '" + ROOT + ":' with the settings below.");
        }
        for (NodeTuple entry : mapping.getValue()) {
            String name = text(entry.getKeyNode());
            if (!name.equals(ROOT)) {
                throw refused(name + " (" + where(entry.getKeyNode()) + ") is not known: all settings stand below '"
                        + ROOT + ":'.");
            }
            walk("", entry.getValueNode());
        }
    }

    private void walk(String path, Node node) {
        switch (node) {
            case MappingNode mapping ->
                mapping.getValue().forEach(entry -> {
                    String name = text(entry.getKeyNode());
                    walk(path.isEmpty() ? name : path + "." + name, entry.getValueNode());
                });
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> {}
            default -> found.add(new Given(ROOT + "." + path, Setting.plain(path), text(node), where(node), false));
        }
    }

    private static String text(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list ->
                list.getValue().stream().map(ConfigurationFile::text).collect(Collectors.joining(","));
            default -> node.toString();
        };
    }

    private String where(Node node) {
        return file + ", line " + (node.getStartMark().getLine() + 1);
    }

    private static Misconfigured refused(String line) {
        return new Misconfigured(List.of(line));
    }
}
