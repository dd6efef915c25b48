package io.shelftalker.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

final class SizesTest {
    private static final int FILE_LINES = 400;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    @Test
    void methodsAndParametersStayWithinTheirLimits() throws IOException {
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            assertThat(tooLarge(files.getJavaFileObjectsFromPaths(Sources.ending(".java"))))
                    .isEmpty();
        }
    }

    @Test
    void filesStayWithinTheirLimit() {
        assertThat(Sources.ending(".java")).isNotEmpty().allSatisfy(file -> assertThat(
                        Sources.text(file).lines().count())
                .as(file.toString())
                .isLessThanOrEqualTo(FILE_LINES));
    }

    @Test
    void measuresMethodsWithoutTheirTextBlocks() throws IOException {
        String lines = "int x = 1;\n".repeat(38);
        String block = "\"\"\"\n" + "line\n".repeat(60) + "\"\"\"";
        assertThat(measured("class A { void ok() {\n" + lines + "} }")).isEmpty();
        assertThat(measured("class A { void long_() {\n" + lines + lines + "} }"))
                .singleElement()
                .asString()
                .contains("long_ has 78 lines");
        assertThat(measured("class A { String sql() {\nreturn " + block + ";\n} }"))
                .isEmpty();
    }

    @Test
    void measuresParametersButNotOfRecords() throws IOException {
        assertThat(measured("class A { void six(int a, int b, int c, int d, int e, int f) {} }"))
                .hasSize(1);
        assertThat(measured("record A(int a, int b, int c, int d, int e, int f) {}"))
                .isEmpty();
    }

    @Test
    void measuresNestingWithoutChainsOfConditions() throws IOException {
        assertThat(measured("class A { void deep() { for (;;) { if (a) { while (b) { c(); } } } } }"))
                .singleElement()
                .asString()
                .contains("nests deeper");
        assertThat(measured(
                        "class A { void chain() { if (a) {} else if (b) {} else if (c) {} else if (d) {} else {} } }"))
                .isEmpty();
    }

    private List<String> measured(String source) throws IOException {
        return tooLarge(List.of(new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        }));
    }

    private List<String> tooLarge(Iterable<? extends JavaFileObject> sources) throws IOException {
        JavacTask task = (JavacTask) compiler.getTask(new StringWriter(), null, null, null, null, sources);
        Trees trees = Trees.instance(task);
        List<String> tooLarge = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            tooLarge.addAll(new Sizes(unit, trees.getSourcePositions()).tooLarge());
        }
        return tooLarge;
    }
}
