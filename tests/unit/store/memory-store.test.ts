import { memoryStore } from '../../support/memory-store.ts'
import { describeStore } from '../../support/store-behaviour.ts'

describeStore('the store in memory', async test => test(memoryStore()))
