/** Cross-disciplinary teams, tried. */
@NullMarked
package dk.roret.team;

import org.jspecify.annotations.NullMarked;
