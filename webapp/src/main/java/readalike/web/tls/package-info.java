/**
 * The site's own key and certificate, so that readers reach it over TLS.
 *
 * <p>In: files as an operator has them, PEM or PKCS12. Out: Jetty's TLS settings, TLS 1.2 and 1.3
 * only, that follow the files when a certificate is renewed. Private keys stay in memory and are
 * never logged.
 */
package readalike.web.tls;
