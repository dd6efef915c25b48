package io.shelftalker.deploy.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is set, in the environment and in a file; the environment wins. */
public final class SettingsReader {
    private final KnownSettings known = KnownSettings.load();
    private final Map<String, String> environment;

    public SettingsReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** @throws Misconfigured with one line for each thing that cannot be meant */
    public Settings read(Optional<Path> file) {
        List<Given> given = new ArrayList<>();
        file.ifPresent(path -> given.addAll(ConfigurationFile.read(path)));
        given.addAll(variables());
        Settings settings = settle(given);
        List<String> missing = Requirements.unmet(settings);
        if (!missing.isEmpty()) {
            throw new Misconfigured(missing);
        }
        return settings;
    }

    /** An empty variable is one that is not set, as compose files write it. */
    private List<Given> variables() {
        return environment.entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(Setting.VARIABLE_PREFIX)
                        && !variable.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> new Given(
                        variable.getKey(),
                        Setting.plain(variable.getKey().substring(Setting.VARIABLE_PREFIX.length())),
                        variable.getValue().strip(),
                        "environment",
                        true))
                .toList();
    }

    private Settings settle(List<Given> given) {
        List<String> problems = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> secrets = new LinkedHashSet<>();
        for (Given one : given) {
            Optional<Setting> setting = known.named(one.plainName());
            setting.map(found -> found.problem(one.value()).map(problem -> one.place() + ": " + problem))
                    .orElseGet(() -> Optional.of(unknown(one)))
                    .ifPresent(problems::add);
            setting.filter(found -> found.kind() != Kind.ELSEWHERE)
                    .ifPresent(found -> values.put(found.property(), one.value()));
            setting.filter(found -> found.kind().isSecret()).ifPresent(found -> secrets.add(one.value()));
        }
        if (!problems.isEmpty()) {
            throw new Misconfigured(problems);
        }
        return new Settings(values, secrets);
    }

    private String unknown(Given given) {
        return given.place() + " is not a setting. The nearest is " + given.nameOf(known.nearest(given.plainName()))
                + ".";
    }
}
