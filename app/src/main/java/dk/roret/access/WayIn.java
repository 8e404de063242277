package dk.roret.access;

/**
 * Something that a member of staff without access to a citizen can do about it. A module contributes its own as a bean.
 *
 * @param icon name of an icon of dkfds
 * @param text key of the words
 * @param address of the page; the citizen's id follows it
 */
public record WayIn(String icon, String text, String address) {

    public String address(CitizenId citizen) {
        return address + "/" + citizen;
    }
}
