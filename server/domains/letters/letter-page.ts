/**
 * The headers of a letter that is shown in a frame of the console: it brings its own styles, fetches nothing, runs nothing,
 * leads nowhere, and stands in no page but the console's. The console's own policy stays as strict as it is.
 */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
}
