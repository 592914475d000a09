/** Words of footprint-routes. */
export const footprintRoutes = {
  lede: 'This page is being built.',
}
