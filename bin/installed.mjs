/**
 * What must be on the machine before anything else can run: a Node that is new enough, the libraries of
 * package-lock.json and, for some tests, Chromium and Firefox. Plain Node: it works before the first install.
 * Everything said here goes to stderr, so that a command's own output stays clean.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs the libraries if any is missing or of another version than package-lock.json asks for. */
export function installLibraries() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Rocade needs Node 20.19 or newer; this is Node ${process.versions.node}.`)
  if (librariesInstalled()) return
  console.error(
    'Installing the libraries (npm ci): node_modules is missing or not what package-lock.json says.',
  )
  const npm = process.env.npm_execpath
  const [command, ...leading] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const installed = spawnSync(command, [...leading, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (installed.status !== 0) stop('npm ci failed; its message is above.')
}

/** npm keeps a record of what it installed; libraries for other platforms are absent from it. */
function librariesInstalled() {
  const wanted = packages('package-lock.json')
  const installed = packages(join('node_modules', '.package-lock.json'))
  // Without it Rocade is itself a library of another project, which installed what it needs.
  if (wanted === undefined) return true
  if (installed === undefined) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] === undefined ? optional : installed[path].version === version),
  )
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Some tests drive the page in Chromium: finds it, or installs it where that is possible. */
export function installChromium() {
  if (found(chromium) || aptInstalled('chromium', chromium)) return
  stop(
    'The tests of the page need Chromium: install it so that chromium, chromium-browser or google-chrome is on the PATH ' +
      '(Debian, Ubuntu: sudo apt-get install chromium).',
  )
}

/** One test asks Firefox for the same bytes, and is skipped where there is none and none can be installed. */
export function installFirefox() {
  if (found(firefox) || aptInstalled('firefox-esr', firefox)) return
  console.error(
    'Firefox is not on the PATH: no test asks it for the same bytes (Debian, Ubuntu: sudo apt-get install firefox-esr).',
  )
}

const chromium = ['chromium', 'chromium-browser', 'google-chrome']
const firefox = ['firefox-esr', 'firefox']

/** @returns the path of a Chromium on this machine, or undefined */
export function chromiumPath() {
  return found(chromium)
}

/** @returns the path of the first of several programs that is there */
function found(programs) {
  return programs.map(onPath).find((path) => path !== undefined)
}

/** Asks the system's packages for a browser: Debian and its kin, as root. */
function aptInstalled(name, programs) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false
  console.error(`Installing ${name} for the tests (apt-get install ${name}).`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', name]])
    if (spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status !== 0) {
      console.error(`apt-get ${args.join(' ')} failed; its message is above.`)
      return false
    }
  return found(programs)
}

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
