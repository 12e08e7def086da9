/**
 * Stands in for `@wxt-dev/browser` at build time, of which `@wxt-dev/i18n` asks for messages alone: that takes
 * `window.browser` for the API, which in a page may be an element with this id. `chrome` is there in both browsers, and no
 * element covers it.
 */
export const browser = (globalThis as { readonly chrome?: unknown }).chrome;
