/** The port on simjs: `simjs-port.ts FILE [PATCH]`. */
import { answerRounds } from '../answer-rounds.ts'
import { portOnSimJs } from '../peers/port-on-simjs.ts'
import { loadScenario } from '../scenario.ts'

const [file, patch = '{}'] = process.argv.slice(2)
const { port } = await loadScenario(file, JSON.parse(patch))
await answerRounds(portOnSimJs(port))
