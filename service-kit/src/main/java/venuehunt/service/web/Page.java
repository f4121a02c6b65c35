package venuehunt.service.web;

/** What is answered at a path, in UTF-8. */
public record Page(String contentType, String text) {}
