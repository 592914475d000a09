/** Why it cannot go on, in words for the person. */
export class Refused extends Error {}
