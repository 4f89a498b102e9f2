import { expect, test } from 'vitest'
import { smallBaseline } from '../scenario/small-port.ts'
import { folderWith } from './command-line.ts'

test('Ctrl-C ends a run with what is complete, says how much that is, and exits with 130', async () => {
  const folder = folderWith({ 'port.json': smallBaseline() })
  const { code, stdout, stderr } = await folder.rocade(
    ['compare', 'port.json', '--replications', '100000', '--json'],
    { interruptAfterSeconds: 8 },
  )
  expect(code).toBe(130)
  const stopped = /^Stopped after (\d+) of 100000 runs\.\n$/.exec(stderr)
  expect(stopped, stderr).not.toBeNull()
  const { replications, planned } = JSON.parse(stdout)
  expect({ replications, planned }).toEqual({ replications: Number(stopped?.[1]), planned: 100_000 })
})

test('a terminal that closes ends a run as Ctrl-C does, with 129', async () => {
  const folder = folderWith({ 'port.json': smallBaseline() })
  const { code, stdout } = await folder.rocade(
    ['compare', 'port.json', '--replications', '100000', '--json'],
    { interruptAfterSeconds: 8, signal: 'SIGHUP' },
  )
  expect(code).toBe(129)
  expect(JSON.parse(stdout)).toMatchObject({ planned: 100_000 })
})
