/** Figures as SVG that a strict Content-Security-Policy, a printer and a screen reader all accept. */
@NullMarked
package dk.roret.chart;

import org.jspecify.annotations.NullMarked;
