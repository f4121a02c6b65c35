/** YAML that a curator writes by hand: with these keys and no others, and told in which line it is wrong. */
@org.jspecify.annotations.NullMarked
package venuehunt.uploader.yaml;
