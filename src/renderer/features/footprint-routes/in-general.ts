/** Stands for "about nothing in particular" where an exposure's id stands in an address. */
export const inGeneral = 'general'
