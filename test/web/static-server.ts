/** Serves a folder of built files on a free port of this machine, as any static host would; what is posted is handed on. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { text } from 'node:stream/consumers'

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** @param receive is given the text of whatever is posted */
export async function serveFolder(
  folder: string,
  receive: (posted: string) => void = () => {},
): Promise<{ address: string; close: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      receive(await text(request))
      response.writeHead(204).end()
      return
    }
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    try {
      const file = await readFile(join(folder, path === '/' ? 'index.html' : path))
      response.writeHead(200, {
        'content-type': kinds[extname(path) || '.html'] ?? 'application/octet-stream',
      })
      response.end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
