/** Figures as SVG, the same on screen, in print and in PDF. */
@NullMarked
package dk.roret.chart;

import org.jspecify.annotations.NullMarked;
