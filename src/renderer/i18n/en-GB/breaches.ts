/** Words of breaches. */
export const breaches = {
  lede: 'This page is being built.',
}
