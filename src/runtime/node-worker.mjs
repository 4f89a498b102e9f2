/** Entry of a Node worker thread that runs from the sources. Plain JavaScript: only after `register` can a thread import TypeScript. */
import { register } from 'tsx/esm/api'

register()
await import('./replication-thread.ts')
