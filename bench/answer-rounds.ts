/** A contestant's own end of the line, for those in TypeScript: see `contestant.ts`. */
import { createInterface } from 'node:readline'
import { type Play, timed } from './round.ts'

/** Answers until its input ends. */
export async function answerRounds(play: Play): Promise<void> {
  const readyMegabytes = process.memoryUsage().rss / 1e6
  for await (const line of createInterface({ input: process.stdin }))
    console.log(JSON.stringify({ ...(await timed(play, Number(line))), readyMegabytes }))
}
