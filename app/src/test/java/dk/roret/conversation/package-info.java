/** Tests of conversations. */
@NullMarked
package dk.roret.conversation;

import org.jspecify.annotations.NullMarked;
