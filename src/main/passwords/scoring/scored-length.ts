/** zxcvbn takes seconds beyond this (https://github.com/dropbox/zxcvbn/issues/326); what follows can only make it stronger. */
export const scoredLength = 64
