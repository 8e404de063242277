/** What is promised about Fjordby. */
@NullMarked
package dk.roret.demo;

import org.jspecify.annotations.NullMarked;
