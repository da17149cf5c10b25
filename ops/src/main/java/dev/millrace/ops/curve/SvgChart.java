package dev.millrace.ops.curve;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Draws a chart as SVG. Colours are those of Okabe and Ito, told apart by people who do not see all colours; text and
/// lines change with the reader's light or dark scheme.
///
/// @param chart what to draw
/// @param horizontal its scale to the right
/// @param vertical its scale upwards
record SvgChart(LineChart chart, Axis horizontal, Axis vertical) {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final int LEFT = 64;
    private static final int RIGHT = 620;
    private static final int TOP = 48;
    private static final int BOTTOM = 384;
    private static final int LEGEND = 640;
    private static final int LEGEND_LINE = 26;
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6bb1", "#7f7f7f");

    String text() {
        String title = escaped(chart.title());
        return head(title)
                + words("title", LEFT, TOP - 22, "start", title)
                + acrossTicks()
                + upTicks()
                + each(this::band)
                + each(this::mean)
                + each(this::legend)
                + "</svg>\n";
    }

    private static String head(String title) {
        return String.format(Locale.ROOT, """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
            <title>%s</title>
            <style>
            text { font: 13px system-ui, sans-serif; fill: #24292f }
            .title { font-size: 16px; font-weight: 600 }
            .grid { stroke: #d0d7de; stroke-width: 1 }
            .mean { fill: none; stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round }
            .band { stroke: none; fill-opacity: 0.16 }
            .ground { fill: #ffffff }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 }
            .grid { stroke: #3d444d }
            .band { fill-opacity: 0.28 }
            .ground { fill: #0d1117 }
            }
            </style>
            <rect class="ground" width="100%%" height="100%%" rx="8"/>
            """, WIDTH, HEIGHT, WIDTH, HEIGHT, title);
    }

    private String acrossTicks() {
        String ticks = horizontal.ticks().stream()
                .map(tick -> words("tick", x(tick), BOTTOM + 20, "middle", horizontal.text(tick)))
                .collect(Collectors.joining());
        return ticks + words("label", (LEFT + RIGHT) / 2.0, BOTTOM + 44, "middle", escaped(horizontal.label()));
    }

    private String upTicks() {
        String ticks = vertical.ticks().stream()
                .map(tick -> String.format(
                                Locale.ROOT,
                                "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
                                LEFT,
                                RIGHT,
                                y(tick),
                                y(tick))
                        + words("tick", LEFT - 8.0, y(tick) + 4.5, "end", vertical.text(tick)))
                .collect(Collectors.joining());
        return ticks
                + String.format(
                        Locale.ROOT,
                        "<text transform=\"rotate(-90)\" x=\"%d\" y=\"18\" text-anchor=\"middle\">%s</text>%n",
                        -(TOP + BOTTOM) / 2,
                        escaped(vertical.label()));
    }

    private String band(int index) {
        var band = chart.series().get(index).band();
        String there = path(band, Interval::high, false);
        String back = path(band, Interval::low, true);
        return String.format(
                Locale.ROOT, "<polygon class=\"band\" fill=\"%s\" points=\"%s %s\"/>%n", colour(index), there, back);
    }

    private String mean(int index) {
        var band = chart.series().get(index).band();
        return String.format(
                Locale.ROOT,
                "<polyline class=\"mean\" stroke=\"%s\" points=\"%s\"/>%n",
                colour(index),
                path(band, Interval::mean, false));
    }

    private String legend(int index) {
        double y = TOP + 12.0 + index * LEGEND_LINE;
        return String.format(
                        Locale.ROOT,
                        "<line stroke=\"%s\" stroke-width=\"4\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
                        colour(index),
                        LEGEND,
                        LEGEND + 22,
                        y,
                        y)
                + words(
                        "name",
                        LEGEND + 30.0,
                        y + 4.5,
                        "start",
                        escaped(chart.series().get(index).name()));
    }

    private String path(Band band, ToDoubleFunction<Interval> height, boolean backwards) {
        int last = band.places().size() - 1;
        return IntStream.rangeClosed(0, last)
                .map(i -> backwards ? last - i : i)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        x(band.places().get(i)),
                        y(height.applyAsDouble(band.heights().get(i)))))
                .collect(Collectors.joining(" "));
    }

    private String each(java.util.function.IntFunction<String> drawn) {
        return IntStream.range(0, chart.series().size()).mapToObj(drawn).collect(Collectors.joining());
    }

    private double x(double value) {
        return LEFT + horizontal.share(value) * (RIGHT - LEFT);
    }

    private double y(double value) {
        double inside = Math.clamp(value, vertical.low(), vertical.high());
        return BOTTOM - vertical.share(inside) * (BOTTOM - TOP);
    }

    private static String colour(int index) {
        return COLOURS.get(index);
    }

    private static String words(String kind, double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                kind,
                x,
                y,
                anchor,
                text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
