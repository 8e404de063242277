package dk.roret.access;

import java.util.Set;

/**
 * Something that a member of staff without access to a citizen can do about it. A module contributes its own as a bean.
 *
 * @param icon name of an icon of dkfds
 * @param text key of the words
 * @param address of the page; the citizen's id follows it
 * @param roles that have the page
 */
public record WayIn(String icon, String text, String address, Set<Role> roles) {

    public String address(CitizenId citizen) {
        return address + "/" + citizen;
    }
}
