/** What the command line says to input that is wrong: everything, where it is, exit code 2, and nothing is written. */
import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changed, type Loose, smallBaseline, smallMeasure, smallOption } from '../scenario/small-port.ts'
import { type Folder, folderWith } from './command-line.ts'

/** Runs a command that must be refused, and returns what it says. */
async function refusal(folder: Folder, args: readonly string[]): Promise<string> {
  const before = folder.names()
  const { code, stdout, stderr } = await folder.rocade(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).not.toMatch(/^ {4}at |node:internal|\.ts:\d/m)
  expect(folder.names()).toEqual(before)
  return stderr
}

const port = (change: (port: Loose) => void) => ({ 'port.json': changed(change) })

describe.concurrent('a scenario file', () => {
  test('that is missing is said to be missing, with the nearest name there is', async () => {
    const folder = folderWith({ 'calais.json': smallBaseline() })
    const said = await refusal(folder, ['compare', 'calias.json', '--json', 'out.json'])
    expect(said).toBe(
      `calias.json: the file can't be read: there is no such file (did you mean calais.json?)\n`,
    )
  })

  test('that cannot be read says why', async () => {
    const folder = folderWith({ 'binary.json': 'a\0b' })
    symlinkSync('loop.json', join(folder.path, 'loop.json'))
    symlinkSync('gone.json', join(folder.path, 'stale.json'))
    execFileSync('mkfifo', [join(folder.path, 'pipe.json')])
    writeFileSync(join(folder.path, 'latin.json'), Buffer.from([0x22, 0xe9, 0x22]))
    const said = await refusal(folder, [
      'check',
      'loop.json',
      'stale.json',
      'pipe.json',
      'binary.json',
      'latin.json',
      'no/such.json',
    ])
    expect(said.split('\n').slice(0, 6)).toEqual([
      `loop.json: the file can't be read: it is a link that leads nowhere`,
      `stale.json: the file can't be read: it is a link that leads nowhere`,
      `pipe.json: the file can't be read: it is not a file`,
      `binary.json: the file can't be read: it is not a text file`,
      `latin.json: the file can't be read: it is not a text file in UTF-8`,
      `no/such.json: the file can't be read: there is no such folder`,
    ])
  })

  test('that is empty, or no scenario at all, is refused', async () => {
    const folder = folderWith({ 'empty.json': '', 'list.json': '[1, 2]' })
    const said = await refusal(folder, ['check', 'empty.json', 'list.json'])
    expect(said).toMatch(/^empty\.json:1:1: .+$/m)
    expect(said).toMatch(/^list\.json:1:1: .*not a scenario/m)
  })

  test('of 200 MB is refused without being read', async () => {
    const folder = folderWith({})
    const file = openSync(join(folder.path, 'huge.json'), 'w')
    ftruncateSync(file, 200e6)
    closeSync(file)
    expect(await refusal(folder, ['compare', 'huge.json'])).toMatch(/^huge\.json: .*it has 200 MB/)
  })

  test('with broken JSON is refused at its line and column', async () => {
    const folder = folderWith({ 'port.json': '{\n  "format": "rocade/1",\n  "kind" "baseline"\n}\n' })
    expect(await refusal(folder, ['compare', 'port.json'])).toMatch(/^port\.json:3:10: /)
  })

  test('with an unknown key is refused with the key meant', async () => {
    const folder = folderWith(port(({ links }) => (links['ring-road'].lenghtMetres = 5)))
    expect(await refusal(folder, ['compare', 'port.json'])).toMatch(
      /^port\.json:\d+:\d+: links\.ring-road\.lenghtMetres: .*did you mean lengthMetres\?/m,
    )
  })

  test('with a figure in another unit is told the unit', async () => {
    const folder = folderWith(
      port(({ links }) => {
        links['ring-road'].lengthKm = 1
        delete links['ring-road'].lengthMetres
      }),
    )
    expect(await refusal(folder, ['compare', 'port.json'])).toMatch(
      /links\.ring-road\.lengthKm: .*lengthMetres/,
    )
  })

  test('that points at a station that is not there is refused with the nearest one', async () => {
    const folder = folderWith(port(({ links }) => (links['ring-road'].next = 'entry-controll')))
    expect(await refusal(folder, ['compare', 'port.json'])).toMatch(
      /links\.ring-road\.next: .*entry-controll.*did you mean entry-control\?/,
    )
  })

  test('with a lane that nobody staffs is refused', async () => {
    const folder = folderWith(port(({ staff }) => (staff.officers.rota.day.people = 0)))
    expect(await refusal(folder, ['compare', 'port.json'])).toMatch(/^port\.json:\d+:\d+: .*(staff|people)/m)
  })

  test('with a negative and a non-finite number is refused at both', async () => {
    const text = JSON.stringify(smallBaseline(), null, 2)
      .replace('"lorriesPerDay": 500', '"lorriesPerDay": -500')
      .replace('"travelSeconds": 60', '"travelSeconds": 1e999')
    const said = await refusal(folderWith({ 'port.json': text }), ['compare', 'port.json'])
    expect(said).toMatch(/demand\.arrivals\.lorriesPerDay: .*-500/)
    expect(said).toMatch(/links\.ring-road\.travelSeconds: 1e999 is not a number from 0/)
  })

  test('with ten thousand errors shows the first fifty and counts the rest', async () => {
    const folder = folderWith(
      port(({ links }) => {
        for (let index = 0; index < 10_000; index++)
          links[`road-${index}`] = { ...links['ring-road'], lanes: 0 }
      }),
    )
    const lines = (await refusal(folder, ['compare', 'port.json'])).trimEnd().split('\n')
    expect(lines).toHaveLength(51)
    expect(lines[50]).toMatch(/^and 9,95\d more problems$/)
  })

  test('that another one names is refused where it is named', async () => {
    const folder = folderWith({ 'port.json': smallBaseline(), 'option.json': smallOption('gone') })
    const said = await refusal(folder, ['compare', join(folder.path, 'port.json'), 'option.json'])
    expect(said).toMatch(
      /^option\.json:\d+:\d+: measures\.gone\.file: "gone\.json" can't be read: there is no such file/,
    )
  })

  test('that is a measure by itself says where measures belong', async () => {
    const folder = folderWith({ 'fence.json': smallMeasure({}) })
    expect(await refusal(folder, ['compare', 'fence.json'])).toMatch(
      /^fence\.json:\d+:\d+: kind: a measure alone/,
    )
  })
})

describe.concurrent('a command', () => {
  const folder = () => folderWith({ 'port.json': smallBaseline(), 'notes.txt': 'keep me' })

  test('that is misspelt is answered with the nearest one', async () => {
    expect(await refusal(folder(), ['compair', 'port.json'])).toMatch(
      /unknown command 'compair'\n\(Did you mean compare\?\)/,
    )
    expect(await refusal(folder(), ['compare', 'port.json', '--sed', 'x'])).toMatch(/Did you mean --seed\?/)
  })

  test('without files, or with numbers that are none, is refused', async () => {
    expect(await refusal(folder(), ['compare'])).toMatch(/missing required argument 'files'/)
    for (const wrong of ['1', '2.5'])
      expect(await refusal(folder(), ['compare', 'port.json', `--replications=${wrong}`])).toMatch(
        /'--replications <N>' argument '.*' is invalid\. Expected a whole number from 2 to 100000/,
      )
  })

  test('whose results cannot be written is refused before anything is simulated', async () => {
    const to = (file: string) =>
      refusal(folder(), ['compare', 'port.json', '--replications', '100000', '--csv', file])
    expect(await to('no/such/out.csv')).toBe('no/such/out.csv: cannot be written: there is no such folder.\n')
    expect(await to('.')).toBe('.: cannot be written: it is a folder.\n')
  })

  test('that would overwrite a scenario with results is refused', async () => {
    expect(await refusal(folder(), ['compare', '--json', 'port.json', 'port.json'])).toMatch(
      /^--json port\.json: this is a scenario file, and it would be overwritten/,
    )
  })

  test('whose only scenario went to an option is told which one took it', async () => {
    const said = await refusal(folder(), ['compare', '--json', 'port.json'])
    expect(said).toMatch(/missing required argument 'files'$/m)
    expect(said).toMatch(/^--json took port\.json as the file to write to, and no scenario is left/m)
    expect(await refusal(folder(), ['compare', '--csv'])).not.toMatch(/took/)
  })

  test('that sends two results to one place is refused', async () => {
    expect(await refusal(folder(), ['compare', 'port.json', '--json', '--csv'])).toMatch(
      /cannot both go to stdout/,
    )
    expect(await refusal(folder(), ['compare', 'port.json', '--json', 'a', '--csv', './a'])).toMatch(
      /same file/,
    )
  })

  test('on a folder without scenarios is refused', async () => {
    const empty = folder()
    mkdirSync(join(empty.path, 'empty'))
    expect(await refusal(empty, ['compare', 'port.json', 'empty'])).toBe(
      'empty: there is no baseline or option file directly in this folder\n',
    )
  })

  test('on a folder names the .json files that it passes over, and is not held up by a pipe', async () => {
    const mixed = folderWith({
      'port.json': smallBaseline(),
      'fence.json': smallMeasure({}),
      'unmarked.json': { ...smallBaseline(), format: undefined },
      'broken.json': '{',
      'results.json': { format: 'rocade-comparison/1' },
    })
    execFileSync('mkfifo', [join(mixed.path, 'pipe.json')])
    const skipped = (warning: string) =>
      `${warning}broken.json is skipped: it does not say "format": "rocade/1"\n` +
      `${warning}pipe.json is skipped: it is not a file that can be read\n` +
      `${warning}unmarked.json is skipped: it does not say "format": "rocade/1"\n`
    expect(await mixed.rocade(['check', '.'])).toEqual({
      code: 0,
      stdout: 'ok\n',
      stderr: skipped('warning: '),
    })
    expect((await mixed.rocade(['check', '.', '--lang', 'fr'])).stderr).toMatch(
      /^avertissement\u202f: broken\.json est ignoré\u202f: /,
    )
    const none = folderWith({ 'broken.json': '{' })
    expect(await refusal(none, ['check', '.'])).toBe(
      '.: there is no baseline or option file directly in this folder\n' +
        'broken.json is skipped: it does not say "format": "rocade/1"\n',
    )
  })
})
