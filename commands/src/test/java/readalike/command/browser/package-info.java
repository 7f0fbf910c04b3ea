/**
 * The page in a real Chromium, as readers use it.
 *
 * <p>In: the address of a running site with the sample's data, from {@link
 * readalike.command.browser.Site}. Out: what a reader would notice: a list that does not change, a
 * key that does nothing, a page that scrolls sideways, an accessibility rule that is broken.
 */
package readalike.command.browser;
