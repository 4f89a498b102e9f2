/** `npm start`: installs what is missing, builds the page, serves it and says where. Plain Node until the install is done. */
import { parseArgs } from 'node:util'
import { buildEngine } from './engine.mjs'
import { installLibraries, root } from './installed.mjs'

const usage = `npm start [-- options]

  --port N        serve on this port (default 4173; the next free one if it is taken)
  --host ADDRESS  listen on this address (default 127.0.0.1; 0.0.0.0 for every address of this machine)
  --open          open the page in the browser`

const options = readOptions()
installLibraries()
await buildEngine()
const { build, preview } = await import('vite')
console.log('Building the page…')
try {
  await build({ configFile: `${root}/vite.config.ts`, root: `${root}/web`, logLevel: 'warn' })
} catch (error) {
  refuse(`The page could not be built: ${error.message}`, 1)
}
const server = await preview({
  configFile: `${root}/vite.config.ts`,
  root: `${root}/web`,
  logLevel: 'error',
  preview: { port: options.port, host: options.host, open: options.open, strictPort: false },
}).catch((error) => refuse(`The page could not be served: ${error.message}`, 1))

const { port } = server.httpServer.address()
if (port !== options.port) console.log(`Port ${options.port} is taken: using ${port}.`)
const shownHost = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host
console.log(
  `Rocade is at http://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${port}/ (Ctrl-C ends it)`,
)

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    server.httpServer.closeAllConnections()
    server.httpServer.close(() => process.exit(0))
  })

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '4173' },
        host: { type: 'string', default: '127.0.0.1' },
        open: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port < 1 || port > 65535)
      refuse(`--port ${values.port} is not a port number from 1 to 65535.\n\n${usage}`, 2)
    return { ...values, port }
  } catch (error) {
    return refuse(`${error.message}\n\n${usage}`, 2)
  }
}

function refuse(message, code) {
  console.error(message)
  process.exit(code)
}
