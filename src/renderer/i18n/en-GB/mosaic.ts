/** Words of mosaic. */
export const mosaic = {
  lede: 'This page is being built.',
}
