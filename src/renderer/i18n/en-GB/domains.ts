/** Words of domains. */
export const domains = {
  lede: 'This page is being built.',
}
