/** Where results go: files, links, pipes, stdout; and what happens when one of them takes no more. */
import { execFileSync, spawnSync } from 'node:child_process'
import { lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { smallBaseline } from '../scenario/small-port.ts'
import { folderWith, program } from './command-line.ts'

const folder = () => folderWith({ 'port.json': smallBaseline() })
const quick = ['compare', 'port.json', '--replications', '2', '--workers', '1', '--quiet']

describe.concurrent('results', () => {
  test('for a pipe are written into it, and it stays a pipe', async () => {
    const { path, names, rocade } = folder()
    execFileSync('mkfifo', [join(path, 'pipe')])
    const before = names()
    const received = readFile(join(path, 'pipe'), 'utf8')
    expect(await rocade([...quick, '--json', 'pipe'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(JSON.parse(await received)).toMatchObject({ format: 'rocade-comparison/1', replications: 2 })
    expect(lstatSync(join(path, 'pipe')).isFIFO()).toBe(true)
    expect(names()).toEqual(before)
  })

  test('for a link go to where it leads, be there a file or not, and it stays a link', async () => {
    const { path, names, rocade } = folder()
    mkdirSync(join(path, 'kept'))
    symlinkSync('kept/new.json', join(path, 'link.json'))
    symlinkSync('link.json', join(path, 'link-to-link.json'))
    const before = names()
    for (const link of ['link.json', 'link-to-link.json']) {
      expect(await rocade([...quick, '--json', link])).toEqual({ code: 0, stdout: '', stderr: '' })
      expect(JSON.parse(readFileSync(join(path, 'kept', 'new.json'), 'utf8'))).toMatchObject({ planned: 2 })
    }
    expect(readlinkSync(join(path, 'link.json'))).toBe('kept/new.json')
    expect(readlinkSync(join(path, 'link-to-link.json'))).toBe('link.json')
    expect(names()).toEqual(before)
  })

  test('for a link that leads nowhere are refused before anything is simulated', async () => {
    const { path, rocade } = folder()
    symlinkSync('loop', join(path, 'loop'))
    expect(await rocade(['compare', 'port.json', '--replications', '100000', '--csv', 'loop'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'loop: cannot be written: it is a link that leads nowhere.\n',
    })
  })

  test('for - go to stdout in place of the table', async () => {
    const { rocade } = folder()
    expect(JSON.parse((await rocade([...quick, '--json', '-'])).stdout)).toMatchObject({ planned: 2 })
    expect((await rocade([...quick, '--csv', '-'])).stdout).toMatch(/^option,optionName,outcome,/)
  })

  test('for two names of one file are refused', async () => {
    const { path, rocade } = folder()
    symlinkSync('a', join(path, 'b'))
    expect(await rocade([...quick, '--json', 'a', '--csv', 'b'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/same file/),
    })
  })
})

describe.concurrent('stdout', () => {
  /** In a shell, with stdout as the script says. */
  const shell = (path: string, script: string, args: readonly string[]) =>
    spawnSync('bash', ['-c', script, process.execPath, program, ...args], { cwd: path, encoding: 'utf8' })

  test.each([
    ['results', [...quick, '--json']],
    ['help', ['compare', '--help']],
  ])('that takes no more is a failure that says so (%s)', (_, args) => {
    // No file may grow in this shell; the signal that tells of it is ignored, so that the write fails.
    const script = `trap '' XFSZ; ulimit -f 0; "$0" "$@" > full.txt`
    const { status, stderr } = shell(folder().path, script, args)
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'the standard output: cannot be written: the file is as large as it may be.\n',
    })
  })

  test('whose reader has gone ends the program without a word', () => {
    const script = '"$0" "$@" | true; exit $PIPESTATUS'
    const { status, stderr } = shell(folder().path, script, [...quick, '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
