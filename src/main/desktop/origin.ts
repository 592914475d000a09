/**
 * The window is served from a scheme of our own: a page from `file:` could read other files, and has no origin to check.
 * https://www.electronjs.org/docs/latest/tutorial/security#18-avoid-usage-of-the-file-protocol-and-prefer-usage-of-custom-protocols
 */
export const windowOrigin = 'app://surefoot'
