/** Words of privacy. */
export const privacy = {
  lede: 'This page is being built.',
}
