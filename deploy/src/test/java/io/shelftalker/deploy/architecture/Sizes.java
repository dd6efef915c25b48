package io.shelftalker.deploy.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures one source file, as javac reads it: lines of methods (text blocks count as one), parameters, and how deep
 * loops and conditions nest.
 */
final class Sizes extends TreeScanner<Void, Void> {
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;
    private static final int NESTING = 2;

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final LineMap lines;
    private final List<String> tooLarge = new ArrayList<>();
    private boolean inRecord;
    private int depth;
    private long textBlockLines;

    Sizes(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
        this.lines = unit.getLineMap();
    }

    List<String> tooLarge() {
        scan(unit, null);
        return List.copyOf(tooLarge);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        boolean outer = inRecord;
        inRecord = type.getKind() == Tree.Kind.RECORD;
        super.visitClass(type, nothing);
        inRecord = outer;
        return nothing;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        long before = textBlockLines;
        int outerDepth = depth;
        depth = 0;
        super.visitMethod(method, nothing);
        depth = outerDepth;
        Tree body = method.getBody();
        long length = body == null ? 0 : length(body) - (textBlockLines - before);
        if (length > METHOD_LINES) {
            report(method, method.getName() + " has " + length + " lines; the limit is " + METHOD_LINES);
        }
        boolean ofRecord = inRecord && method.getName().contentEquals("<init>");
        if (method.getParameters().size() > PARAMETERS && !ofRecord) {
            report(
                    method,
                    method.getName() + " has " + method.getParameters().size() + " parameters; the limit is "
                            + PARAMETERS);
        }
        return nothing;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
        textBlockLines += length(literal) - 1;
        return nothing;
    }

    @Override
    public Void visitIf(IfTree condition, Void nothing) {
        scan(condition.getCondition(), nothing);
        deeper(condition.getThenStatement());
        Tree otherwise = condition.getElseStatement();
        if (otherwise instanceof IfTree) {
            scan(otherwise, nothing);
        } else if (otherwise != null) {
            deeper(otherwise);
        }
        return nothing;
    }

    @Override
    public Void visitForLoop(ForLoopTree loop, Void nothing) {
        deeper(loop.getStatement());
        return nothing;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void nothing) {
        scan(loop.getExpression(), nothing);
        deeper(loop.getStatement());
        return nothing;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree loop, Void nothing) {
        deeper(loop.getStatement());
        return nothing;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree loop, Void nothing) {
        deeper(loop.getStatement());
        return nothing;
    }

    private void deeper(Tree body) {
        depth++;
        if (depth == NESTING + 1) {
            report(body, "nests deeper than " + NESTING + " levels");
        }
        scan(body, null);
        depth--;
    }

    private long length(Tree tree) {
        return lines.getLineNumber(positions.getEndPosition(unit, tree))
                - lines.getLineNumber(positions.getStartPosition(unit, tree))
                + 1;
    }

    private void report(Tree tree, String what) {
        tooLarge.add(unit.getSourceFile().getName() + ":" + lines.getLineNumber(positions.getStartPosition(unit, tree))
                + ": " + what);
    }
}
