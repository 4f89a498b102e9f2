/** A date as scenario files write it. */
import * as z from 'zod'
import { expectations } from './expectation.ts'

export const isoDate = z.iso
  .date()
  .describe('YYYY-MM-DD')
  .register(expectations, { words: 'a date YYYY-MM-DD, for example 2014-09-20' })
