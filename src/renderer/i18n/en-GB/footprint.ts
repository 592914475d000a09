/** Words of footprint. */
export const footprint = {
  lede: 'This page is being built.',
}
