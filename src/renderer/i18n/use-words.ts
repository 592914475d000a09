import { createContext, useContext } from 'react'
import { createWords, type Words } from './words.ts'

/** The words of the chosen language. */
export const WordsContext = createContext<Words>(createWords('en-GB'))

export const useWords = (): Words => useContext(WordsContext)
