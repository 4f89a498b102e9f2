/** The most memory that this process has held, in megabytes of 10^6 bytes. */
import { readFileSync } from 'node:fs'

export function peakMegabytes(): number {
  return (1024 * (sinceStart() ?? process.resourceUsage().maxRSS)) / 1e6
}

/**
 * In kilobytes, where there is Linux. There the usual figure begins with the memory of the process that started this one,
 * as long as the two were one; the peak of the address space doesn't.
 * @see getrusage(2), proc(5): VmHWM
 */
function sinceStart(): number | undefined {
  if (process.platform !== 'linux') return undefined
  const peak = readFileSync('/proc/self/status', 'utf8').match(/^VmHWM:\s*(\d+) kB$/m)
  return peak ? Number(peak[1]) : undefined
}
