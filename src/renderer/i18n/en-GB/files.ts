/** Words of files. */
export const files = {
  lede: 'This page is being built.',
}
