/** How much a thing hurts, from 1 to 5, most first. */
export const levels = [5, 4, 3, 2, 1] as const
export type Level = (typeof levels)[number]

export const isLevel = (value: number): value is Level => levels.some(level => level === value)
