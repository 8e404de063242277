/** Figures as SVG, tested. */
@NullMarked
package dk.roret.chart;

import org.jspecify.annotations.NullMarked;
