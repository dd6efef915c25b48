package io.shelftalker.channels.chart;

import io.shelftalker.channels.PlainText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * What charts look like: large letters for telephones, and a ground of their own, so that they can be read in light and
 * in dark chats.
 */
final class ChartStyle {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int LETTERS = 30;
    private static final int TITLE_LETTERS = 36;
    private static final int LONGEST_TITLE = 44;

    private static final Color GROUND = new Color(0xFFFFFF);
    private static final Color INK = new Color(0x1F2933);
    private static final Color QUIET_INK = new Color(0x52606D);
    private static final Color GRID = new Color(0xE4E7EB);
    private static final Color LINE = new Color(0x1F5FBF);
    private static final Color SHADE = new Color(0xD9DEE5);
    private static final Color MARK = new Color(0x0B7A43);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, LETTERS);

    private ChartStyle() {}

    static XYChart blank() {
        XYChart chart = new XYChart(WIDTH, HEIGHT, ChartTheme.Matlab);
        XYStyler style = chart.getStyler();
        style.setAntiAlias(true);
        style.setBaseFont(FONT);
        style.setChartBackgroundColor(GROUND);
        style.setChartFontColor(INK);
        style.setChartPadding(LETTERS);
        style.setChartTitleFont(FONT.deriveFont(Font.BOLD, TITLE_LETTERS));
        style.setChartTitlePadding(LETTERS / 2);
        axes(style);
        legend(style);
        style.setMarkerSize(LETTERS * 2 / 3);
        return chart;
    }

    /** What the letters of this machine can write of it, and no longer than a line. */
    static String title(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        boolean writable = FONT.canDisplayUpTo(line) < 0 && !PlainText.isBlank(line);
        return writable ? PlainText.shortened(line, LONGEST_TITLE) : "";
    }

    static void line(XYSeries series) {
        series.setLineColor(LINE);
        series.setLineStyle(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    static void shade(XYSeries series) {
        series.setMarker(SeriesMarkers.NONE);
        series.setFillColor(SHADE);
        series.setLineColor(SHADE);
        series.setLineStyle(new BasicStroke(1));
        series.setShowInLegend(false);
    }

    /** A square of the shade, for the legend. */
    static void shadeKey(XYSeries series) {
        series.setMarker(SeriesMarkers.SQUARE);
        series.setMarkerColor(SHADE);
    }

    static void mark(XYSeries series) {
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(MARK);
    }

    private static void axes(XYStyler style) {
        style.setAxisTickLabelsFont(FONT);
        style.setAxisTickLabelsColor(QUIET_INK);
        style.setAxisTickPadding(LETTERS / 2);
        style.setAxisTicksMarksVisible(false);
        style.setPlotTicksMarksVisible(false);
        style.setAxisTicksLineVisible(false);
        style.setAxisTitlesVisible(false);
        style.setXAxisTickMarkSpacingHint(LETTERS * 8);
        style.setYAxisTickMarkSpacingHint(LETTERS * 4);
        style.setPlotBackgroundColor(GROUND);
        style.setPlotBorderVisible(false);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotGridLinesColor(GRID);
        style.setPlotGridLinesStroke(new BasicStroke(2));
        style.setPlotContentSize(1);
        style.setPlotMargin(0);
    }

    private static void legend(XYStyler style) {
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setLegendFont(FONT);
        style.setLegendBorderColor(GROUND);
        style.setLegendBackgroundColor(GROUND);
        style.setLegendPadding(LETTERS / 2);
        style.setLegendSeriesLineLength(LETTERS);
    }
}
